/** What the benchmark bundles. */
export { solveCertified } from '../../src/matching/assignment/certified';
export { KeptAssignment } from '../../src/matching/assignment/kept/index';
export { Memory } from '../../src/matching/assignment/memory';
export { measureLive } from './measure.mjs';
