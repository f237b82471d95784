/** What the benchmark bundles. */
export { solveCertified } from '../../src/matching/assignment/certified';
export { KeptAssignment } from '../../src/matching/assignment/kept/index';
export { LiveAssignment } from '../../src/matching/assignment/live/index';
export { Memory } from '../../src/matching/assignment/memory';
