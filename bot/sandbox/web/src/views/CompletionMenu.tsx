import { Avatar } from "./Avatar";
import type { Offer } from "./completion";

interface Props {
  id: string;
  offers: Offer[];
  at: number;
  onTake: (offer: Offer) => void;
}

/** What could be meant by what is being typed. */
export function CompletionMenu({ id, offers, at, onTake }: Props) {
  return (
    <ul className="completion" role="listbox" id={id} aria-label="Suggestions">
      {offers.map((offer, index) => (
        <li
          key={offer.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(offer);
          }}
        >
          {offer.user && <Avatar user={offer.user} size={20} />}
          <strong>{offer.label}</strong>
          {offer.usage && <span className="completion-usage">{offer.usage}</span>}
          <small>{offer.note}</small>
        </li>
      ))}
    </ul>
  );
}
