import type { CostRule } from './term';

/** Skills the task does not ask for, so that helpers with rare skills stay free for those who need them. */
export const skillFit: CostRule = (request, helper, options) => {
  const spareSkills = helper.skills.filter((skill) => !request.skills.includes(skill)).length;
  return { term: 'skill_fit', amount: Math.round(spareSkills * options.spareSkillMetres), spareSkills };
};
