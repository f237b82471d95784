import type { LatLng, LocalDay, RequestWindow } from '../problem';

/** One thing that might be otherwise. Nothing is stored: a change is tried on a copy of the problem. */
export type Change =
  /** The plan has this pair, whatever it costs the others. */
  | { readonly kind: 'force'; readonly requestId: number; readonly helperId: number }
  | { readonly kind: 'forbid'; readonly requestId: number; readonly helperId: number }
  /** The helper is away for the whole of this local day, `YYYY-MM-DD`. */
  | { readonly kind: 'away'; readonly helperId: number; readonly date: string }
  | {
      readonly kind: 'new_helper';
      readonly home: LatLng;
      readonly categories: readonly string[];
      readonly travelLimitMetres: number;
      readonly hasVehicle: boolean;
    }
  /** The request at another time. */
  | { readonly kind: 'move'; readonly requestId: number; readonly time: OtherTime }
  /** These helpers travel so many metres further than their limit. */
  | { readonly kind: 'travel'; readonly helperIds: readonly number[]; readonly metres: number }
  /** A must becomes a wish. */
  | { readonly kind: 'wish'; readonly requestId: number; readonly what: 'language' | 'gender' | 'continuity' }
  /** A need is given up; `names` are the skills. */
  | {
      readonly kind: 'without';
      readonly requestId: number;
      readonly what: 'wheelchair' | 'stairs' | 'vehicle' | 'skill';
      readonly names: readonly string[];
    }
  /** The request makes do with so many seats in a car. */
  | { readonly kind: 'seats'; readonly requestId: number; readonly seats: number }
  /** One helper gives so many minutes more in a week than they want to. */
  | { readonly kind: 'hours'; readonly helperId: number; readonly minutes: number }
  /** One helper takes a task more, ends a break, gives up quiet hours, offers a category, has a check in order. */
  | {
      readonly kind: 'helper';
      readonly helperId: number;
      readonly what: 'capacity' | 'break' | 'quiet_hours' | 'category' | 'vetting';
      readonly names: readonly string[];
    };

/** Another time for a request, as the problem would state it. */
export type OtherTime = { readonly window: RequestWindow; readonly local: readonly LocalDay[] };

/** Times that a request might be moved to. */
export type OtherTimes = {
  /** On other days: each is tried, in this order. */
  readonly otherDays: readonly OtherTime[];
  /** More hours of its own day, the fewest more first, all of it last: only the first that brings a helper counts. */
  readonly moreHours: readonly OtherTime[];
};
