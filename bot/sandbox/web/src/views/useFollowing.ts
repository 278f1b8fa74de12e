import { useEffect, useLayoutEffect, useRef } from "react";

const NEAR_PX = 60;

/**
 * Keeps the newest message in sight, unless someone scrolled up from it. One that is taller than the list is shown
 * from its beginning, where reading starts.
 */
export function useFollowing(count: number, last: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const onScroll = () => {
      following.current = box.scrollTop > newest(box) - NEAR_PX;
    };
    const grown = new ResizeObserver(() => {
      if (following.current) box.scrollTop = newest(box);
    });
    for (const child of box.children) grown.observe(child);
    box.addEventListener("scroll", onScroll);
    return () => {
      grown.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, [count]);
  useLayoutEffect(() => {
    const box = list.current;
    if (box && following.current) box.scrollTop = newest(box);
  }, [count, last]);
  return list;
}

/** How far down the newest message is in sight. */
function newest(box: HTMLElement): number {
  const end = box.scrollHeight - box.clientHeight;
  const message = [...box.querySelectorAll("article")].at(-1);
  if (!message) return end;
  const top = message.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  return Math.max(0, Math.min(end, top));
}
