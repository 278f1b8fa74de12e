import { Component, type ReactNode } from "react";

interface Props {
  type: string;
  children: ReactNode;
}

/** Catches what goes wrong while one block is drawn, and says so in its place. */
export class BlockGuard extends Component<Props, { failed: boolean }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (this.state.failed) return <p className="block-failed">This {this.props.type} block could not be drawn here.</p>;
    return this.props.children;
  }
}
