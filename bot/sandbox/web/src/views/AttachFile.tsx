import { useRef } from "react";
import { ClipSign } from "./ClipSign";

/** The paper clip: a file is sent as soon as it is chosen, with what was typed before. */
export function AttachFile({ onFile }: { onFile: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="composer-plus" aria-label="Share a file" onClick={() => field.current?.click()}>
        <ClipSign />
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
