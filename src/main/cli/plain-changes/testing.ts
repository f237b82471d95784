import { LiveAssignment } from '../../../matching';
import { buildInstance, type InstanceParts } from '../../../matching/testing/instances';
import { ToldPlan } from './told-plan';

/** The best plan of two requests and two helpers, and all of it told. */
export function startTold(parts: InstanceParts): { live: LiveAssignment; told: ToldPlan } {
  const live = new LiveAssignment(buildInstance(parts));
  const told = new ToldPlan(live);
  live.takeMoved();
  told.update([0, 1], [0, 1]);
  return { live, told };
}
