import { Component, type ReactNode } from "react";

/** Says so when the page itself breaks, instead of going blank. */
export class PageGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="starting">
        <span>
          This page broke. Nothing is lost:{" "}
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload
          </button>
        </span>
      </p>
    );
  }
}
