/** A paper clip, drawn: not every machine has a font for it. */
export function ClipSign() {
  return (
    <svg className="clip-sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M15.5 9.5 9.6 15.4a3.6 3.6 0 0 1-5.1-5.1l6.4-6.4a2.4 2.4 0 0 1 3.4 3.4l-6.3 6.3a1.2 1.2 0 0 1-1.7-1.7l5.6-5.6" />
    </svg>
  );
}
