/**
 * Every tunable of the engine. Costs are in metres: "how much further would we let a helper travel to avoid this?"
 */
export type MatchingOptions = {
  /** Cost of each metre between the helper's home and the request's place. */
  readonly costPerMetre: number;
  /** Distance assumed, in metres, where the request or the helper has no place. */
  readonly unknownDistanceMetres: number;
  /** Cost, in metres, of each task the helper did in the last four weeks. */
  readonly recentTaskMetres: number;
  /** Cost, in metres, of each hour that those took, the way there and back included. */
  readonly recentHourMetres: number;
  /** Cost, in metres, of each week in a row in which the helper was asked already. */
  readonly weekRunningMetres: number;
  /** Cost, in metres, of each further task given to the same helper within one local week of a plan: 0, 1x, 2x, ... */
  readonly repeatTaskMetres: number;
  /** Cost, in metres, of no shared language where one is wished. */
  readonly languageMetres: number;
  /** Cost, in metres, of a helper new to the person where a known one is wished. */
  readonly continuityMetres: number;
  /** Cost, in metres, of not meeting a wished gender. */
  readonly preferenceMetres: number;
  /** Cost, in metres, of each access wish (wheelchair vehicle, stairs) that is not met. */
  readonly accessMetres: number;
  /** Cost, in metres, of a helper without any experience where somebody is at risk; falls with each task done. */
  readonly inexperienceMetres: number;
  /** Tasks done from which on a helper counts as experienced. */
  readonly experiencedTasks: number;
  /** Cost, in metres, of each task missed in the last six months that counts. */
  readonly missedTaskMetres: number;
  /** Missed tasks that count nothing: it happens to everybody. */
  readonly missedTasksForgiven: number;
  /** Missed tasks that count, at most. */
  readonly missedTasksAtMost: number;
  /** Cost, in metres, of each skill the helper has and the task does not ask for: keeps rare skills free. */
  readonly spareSkillMetres: number;
  /** Value, in metres, of each day a request has been waiting, among those equally urgent. */
  readonly waitingDayMetres: number;
  /** Days after which waiting longer counts no more. */
  readonly waitingDaysAtMost: number;
  /** Cost, in metres, of giving a request another helper than the one people have been shown. */
  readonly changeMetres: number;
  /** Speed between two tasks of one helper, metres per minute (400 = 24 km/h). */
  readonly travelMetresPerMinute: number;
  /** Minutes kept free between two suggested tasks of one helper, on top of the way. */
  readonly betweenTasksMinutes: number;
  /** What waiting a minute between two tasks is worth in metres of way, when a day is laid out. */
  readonly waitingMinuteMetres: number;
  /** Tasks suggested to one helper in one local week, at most. */
  readonly tasksPerWeekAtMost: number;
  /** Alternatives listed for each request. */
  readonly alternatives: number;
  /** Partial plans looked at in the exact search that settles one piece of the plan with time conflicts. */
  readonly conflictNodesAtMost: number;
  /** Partial plans times the pairs in them, looked at for all pieces together. */
  readonly conflictWorkAtMost: number;
};

export const defaultOptions: MatchingOptions = {
  costPerMetre: 1,
  unknownDistanceMetres: 5_000,
  recentTaskMetres: 300,
  recentHourMetres: 100,
  weekRunningMetres: 400,
  repeatTaskMetres: 1_500,
  languageMetres: 3_000,
  continuityMetres: 2_000,
  preferenceMetres: 2_000,
  accessMetres: 2_500,
  inexperienceMetres: 4_000,
  experiencedTasks: 10,
  missedTaskMetres: 500,
  missedTasksForgiven: 1,
  missedTasksAtMost: 3,
  spareSkillMetres: 50,
  waitingDayMetres: 500,
  waitingDaysAtMost: 60,
  changeMetres: 1_000,
  travelMetresPerMinute: 400,
  betweenTasksMinutes: 10,
  waitingMinuteMetres: 100,
  tasksPerWeekAtMost: 4,
  alternatives: 3,
  conflictNodesAtMost: 200,
  conflictWorkAtMost: 500_000,
};
