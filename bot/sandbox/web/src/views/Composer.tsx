import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Channel } from "../state/types";
import { AttachFile } from "./AttachFile";
import { CompletionMenu } from "./CompletionMenu";
import { GlobalShortcuts } from "./GlobalShortcuts";
import { completionAt, type Offer } from "./completion";

interface Props {
  channel: Channel;
  placeholder: string;
  threadTs?: string;
  onSent?: (ts: string) => void;
}

/** Where people type: Enter sends, `@` offers people, `/` offers commands. */
export function Composer({ channel, placeholder, threadTs, onSent }: Props) {
  const workspace = useShown();
  const acts = useActs();
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const completion = completionAt(text, caret, workspace, Boolean(threadTs));
  const offers = closed ? [] : completion.offers;
  const chosen = offers[Math.min(at, offers.length - 1)];

  useEffect(() => void field.current?.focus({ preventScroll: true }), [channel.id, threadTs]);
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  }, [text]);

  const type = (next: string, position: number) => {
    setText(next);
    setCaret(position);
    setClosed(false);
    setAt(0);
  };
  const take = (offer: Offer) => {
    const next = text.slice(0, completion.from) + offer.insert + text.slice(caret);
    type(next, completion.from + offer.insert.length);
    requestAnimationFrame(() => field.current?.setSelectionRange(completion.from + offer.insert.length, completion.from + offer.insert.length));
    field.current?.focus();
  };
  const send = async () => {
    const line = text.trim();
    if (!line) return;
    type("", 0);
    if (line.startsWith("/")) return acts.command(channel.id, line, threadTs);
    const ts = await acts.say(channel.id, line, threadTs);
    if (ts) onSent?.(ts);
  };
  const share = async (file: File) => {
    const words = text.trim();
    type("", 0);
    const ts = await acts.share(channel.id, file, words, threadTs);
    if (ts) onSent?.(ts);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const complete = chosen && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey));
    if (complete) take(chosen);
    else if (offers.length && event.key === "ArrowDown") setAt((at + 1) % offers.length);
    else if (offers.length && event.key === "ArrowUp") setAt((at - 1 + offers.length) % offers.length);
    else if (offers.length && event.key === "Escape") setClosed(true);
    else if (event.key === "Enter" && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };

  return (
    <div className="composer">
      {offers.length > 0 && <CompletionMenu id={listId} offers={offers} at={offers.indexOf(chosen!)} onTake={take} />}
      {offers.length === 0 && completion.hint && <p className="composer-hint">{completion.hint}</p>}
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-controls={offers.length ? listId : undefined}
          aria-activedescendant={chosen ? `${listId}-${offers.indexOf(chosen)}` : undefined}
          onChange={(event) => type(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <div className="composer-foot">
          <GlobalShortcuts />
          <AttachFile onFile={(file) => void share(file)} />
          <span className="composer-tip">
            <b>Enter</b> sends · <b>@</b> mentions{!threadTs && <> · <b>/</b> commands</>}
          </span>
          <button type="button" className="composer-send" aria-label="Send" disabled={!text.trim()} onClick={() => void send()}>
            ➤
          </button>
        </div>
      </div>
    </div>
  );
}
