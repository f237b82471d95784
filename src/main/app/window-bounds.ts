import type { Rectangle } from 'electron';

const DEFAULT_SIZE = { width: 1280, height: 800 };

/** Bounds that lie on a screen that is there now; a window restored off-screen could not be reached. */
export function visibleBounds(wanted: Rectangle | null, areas: readonly Rectangle[]): Partial<Rectangle> {
  if (wanted === null) return DEFAULT_SIZE;
  const isVisible = areas.some(
    (area) =>
      wanted.x + wanted.width > area.x + 80 &&
      wanted.x < area.x + area.width - 80 &&
      wanted.y >= area.y - 10 &&
      wanted.y < area.y + area.height - 80,
  );
  return isVisible ? wanted : { width: wanted.width, height: wanted.height };
}
