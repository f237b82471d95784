import type { LatLng, MatchingHelper, MatchingRequest } from '../../../matching/problem';
import type { Names } from '../names';

/** Every number in a sentence, as it is written. */
export const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** The numbers that the sentences of one term should have, from the raw record. */
export function termNumbers(
  term: string,
  request: MatchingRequest,
  helper: MatchingHelper,
  names: Names,
): (number | string)[] {
  switch (term) {
    case 'distance': {
      if (!request.place || !helper.home) return [];
      const metres = arcMetres(request.place, helper.home);
      return metres < 50 ? [] : [names.distance(metres)];
    }
    case 'fair_share': {
      const { recentTasks, tasksThisWeek, tasksPerWeek } = helper;
      const week = recentTasks + tasksThisWeek === 0 ? [] : [tasksThisWeek, tasksPerWeek];
      return recentTasks >= 8 ? [...week, recentTasks] : week;
    }
    case 'continuity': {
      const times = request.previousHelpers.find(({ helperId }) => helperId === helper.id)?.times ?? 0;
      return times > 2 ? [times] : [];
    }
    case 'skill_fit': {
      const spare = helper.skills.filter((skill) => !request.skills.includes(skill)).length;
      return spare === 0 ? [] : [spare];
    }
    case 'hidden_load': {
      const hours = Math.round(helper.recentMinutes / 60);
      return hours < 12 ? [] : [hours];
    }
    case 'weeks_running':
      return helper.weeksRunning < 3 ? [] : [helper.weeksRunning];
    case 'vulnerability':
      return !request.atRisk || helper.tasksDone === 0 ? [] : [helper.tasksDone];
    default:
      return [];
  }
}

/** Great circle in whole metres by the angle between two directions: another formula than the engine's. */
export function arcMetres(a: LatLng, b: LatLng): number {
  const direction = ({ lat, lng }: LatLng) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  };
  const [x1, y1, z1] = direction(a);
  const [x2, y2, z2] = direction(b);
  const cross = Math.hypot(y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2);
  return Math.round(6_371_008.8 * Math.atan2(cross, x1 * x2 + y1 * y2 + z1 * z2));
}
