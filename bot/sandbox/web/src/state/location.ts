import { useEffect, useState } from "react";

/** Where the page stands, kept in the address: `#U0MARA/C0SALES/1700000000.000100`. No person: the first one. */
export interface Spot {
  person: string;
  place: string;
  thread: string;
}

function read(): Spot {
  const [person = "", place = "", thread = ""] = location.hash.slice(1).split("/").map(decodeURIComponent);
  return { person, place, thread };
}

export function useSpot(): [Spot, (change: Partial<Spot>) => void] {
  const [spot, setSpot] = useState(read);
  useEffect(() => {
    const onChange = () => setSpot(read());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  const go = (change: Partial<Spot>) => {
    const next = { ...read(), ...change };
    location.hash = [next.person, next.place, next.thread].filter((part, at, all) => part || all[at + 1]).join("/");
  };
  return [spot, go];
}
