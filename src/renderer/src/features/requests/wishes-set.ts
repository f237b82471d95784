import type { RequestForm } from './request-form';

/** How many wishes of each part are set, for its heading. */
export function wishesSet(form: RequestForm) {
  const count = (...isSet: boolean[]) => isSet.filter(Boolean).length;
  return {
    skills: form.skills.length + form.languages.length,
    access: count(form.wheelchair, form.stairs, form.needsVehicle, form.seats > 0),
    helper: count(form.gender !== null, form.continuityStrength !== 'none', form.atRisk),
    source: count(form.source !== null),
  };
}
