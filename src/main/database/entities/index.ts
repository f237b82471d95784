import * as call from './call.entity';
import * as checkIn from './check-in.entity';
import * as concern from './concern.entity';
import * as duplicate from './duplicate.entity';
import * as flag from './flag.entity';
import * as helper from './helper.entity';
import * as imports from './import.entity';
import * as match from './match.entity';
import * as measure from './measure.entity';
import * as organisation from './organisation.entity';
import * as person from './person.entity';
import * as plan from './plan.entity';
import * as referral from './referral.entity';
import * as queue from './queue.entity';
import * as request from './request.entity';
import * as unmetNeed from './unmet-need.entity';

/** Every entity, for TypeORM. */
export const entities = [
  ...Object.values(organisation),
  ...Object.values(person),
  ...Object.values(request),
  ...Object.values(helper),
  ...Object.values(match),
  ...Object.values(plan),
  ...Object.values(imports),
  ...Object.values(concern),
  ...Object.values(measure),
  ...Object.values(flag),
  ...Object.values(referral),
  ...Object.values(call),
  ...Object.values(checkIn),
  ...Object.values(queue),
  ...Object.values(unmetNeed),
  ...Object.values(duplicate),
];
