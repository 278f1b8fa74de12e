import type { Json } from "../state/types";
import { Button } from "./Button";
import { Choices } from "./Choices";
import { FeedbackButtons } from "./FeedbackButtons";
import { IconButton } from "./IconButton";
import { Menu } from "./Menu";
import { Overflow } from "./Overflow";
import { Picker } from "./Picker";
import { TextField } from "./TextField";

export interface ElementProps {
  blockId: string;
  element: Json;
  /** The DOM id, for the label of an input block. */
  id?: string;
  /** Whether a change is told to the app at once: always, but in input blocks that did not ask for it. */
  dispatches?: boolean;
  invalid?: boolean;
}

/** Anything a person can press, type into or choose from. */
export function Element({ dispatches = true, ...props }: ElementProps) {
  const all = { dispatches, ...props };
  switch (props.element.type) {
    case "button":
    case "workflow_button":
      return <Button {...all} />;
    case "overflow":
      return <Overflow {...all} />;
    case "feedback_buttons":
      return <FeedbackButtons {...all} />;
    case "icon_button":
      return <IconButton {...all} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <Picker {...all} />;
    case "radio_buttons":
    case "checkboxes":
      return <Choices {...all} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
    case "rich_text_input":
      return <TextField {...all} />;
    case "file_input":
      return <p className="input-hint">Files cannot be added in the local workspace.</p>;
    default:
      return <Menu {...all} />;
  }
}
