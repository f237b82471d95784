/** What the benchmark bundles. */
export { LiveAssignment } from '../../src/matching/assignment/live/index';
