import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import {
  checkInIdSchema,
  checkInPlanIdSchema,
  helperIdSchema,
  requestIdSchema,
} from '../../../shared/domain/ids';
import { ListSkeleton } from '../components/skeletons';
import { ScreenBoundary } from './error-boundary';
import { NotFound } from './not-found';
import { Offered } from './offered';

const ReviewScreen = lazy(async () => ({
  default: (await import('../features/review/review-screen')).ReviewScreen,
}));
const MapScreen = lazy(async () => ({
  default: (await import('../features/map-screen/map-screen')).MapScreen,
}));
const RequestListScreen = lazy(async () => ({
  default: (await import('../features/requests/request-list-screen')).RequestListScreen,
}));
const RequestFormScreen = lazy(async () => ({
  default: (await import('../features/requests/request-form-screen')).RequestFormScreen,
}));
const DuplicatesScreen = lazy(async () => ({
  default: (await import('../features/duplicates/duplicates-screen')).DuplicatesScreen,
}));
const HelperListScreen = lazy(async () => ({
  default: (await import('../features/helpers/helper-list-screen')).HelperListScreen,
}));
const HelperFormScreen = lazy(async () => ({
  default: (await import('../features/helpers/helper-form-screen')).HelperFormScreen,
}));
const FairnessScreen = lazy(async () => ({
  default: (await import('../features/helpers/fairness-screen')).FairnessScreen,
}));
const ConcernsScreen = lazy(async () => ({
  default: (await import('../features/concerns/concerns-screen')).ConcernsScreen,
}));
const PhoneScreen = lazy(async () => ({
  default: (await import('../features/calls/phone-screen')).PhoneScreen,
}));
const CallScreen = lazy(async () => ({
  default: (await import('../features/calls/call-screen')).CallScreen,
}));
const RenewalsScreen = lazy(async () => ({
  default: (await import('../features/helpers/renewals-screen')).RenewalsScreen,
}));
const CheckInsScreen = lazy(async () => ({
  default: (await import('../features/check-ins/check-ins-screen')).CheckInsScreen,
}));
const CheckInScreen = lazy(async () => ({
  default: (await import('../features/check-ins/check-in-screen')).CheckInScreen,
}));
const PlansScreen = lazy(async () => ({
  default: (await import('../features/check-ins/plans-screen')).PlansScreen,
}));
const PlanScreen = lazy(async () => ({
  default: (await import('../features/check-ins/plan-screen')).PlanScreen,
}));
const QueueScreen = lazy(async () => ({
  default: (await import('../features/queue/queue-screen')).QueueScreen,
}));
const TodayScreen = lazy(async () => ({
  default: (await import('../features/desk/today-screen')).TodayScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen')).SettingsScreen,
}));

/** The id in a path, or the screen that says there is no such entry. */
function withId<Id>(
  schema: { safeParse: (value: unknown) => { success: true; data: Id } | { success: false } },
  text: string,
  show: (id: Id) => ReactNode,
): ReactNode {
  const id = schema.safeParse(Number(text));
  return id.success ? show(id.data) : <NotFound />;
}

/** Which screen stands at which path. */
export function Screens() {
  return (
    <ScreenBoundary>
      <Suspense fallback={<ListSkeleton />}>
        <Switch>
          <Route path="/">
            <Redirect to="/review" replace />
          </Route>
          <Route path="/review">
            <ReviewScreen requestId={null} />
          </Route>
          <Route path="/review/:id">
            {({ id }) => withId(requestIdSchema, id, (requestId) => <ReviewScreen requestId={requestId} />)}
          </Route>
          <Route path="/map" component={MapScreen} />
          <Route path="/requests" component={RequestListScreen} />
          <Route path="/requests/new">
            <Offered need="request.write">
              <RequestFormScreen key="new" id={null} />
            </Offered>
          </Route>
          <Route path="/requests/duplicates">
            <Offered need="duplicate.merge">
              <DuplicatesScreen />
            </Offered>
          </Route>
          <Route path="/requests/:id">
            {({ id }) => withId(requestIdSchema, id, (known) => <RequestFormScreen key={known} id={known} />)}
          </Route>
          <Route path="/helpers" component={HelperListScreen} />
          <Route path="/helpers/new">
            <Offered need="helper.write">
              <HelperFormScreen key="new" id={null} />
            </Offered>
          </Route>
          <Route path="/helpers/fairness" component={FairnessScreen} />
          <Route path="/helpers/renewals" component={RenewalsScreen} />
          <Route path="/helpers/:id">
            {({ id }) => withId(helperIdSchema, id, (known) => <HelperFormScreen key={known} id={known} />)}
          </Route>
          <Route path="/phone">
            <Offered need="call.take">
              <PhoneScreen />
            </Offered>
          </Route>
          <Route path="/phone/call">
            <Offered need="call.take">
              <CallScreen />
            </Offered>
          </Route>
          <Route path="/concerns">
            <Offered need="safeguarding.read">
              <ConcernsScreen />
            </Offered>
          </Route>
          <Route path="/check-ins/*?" component={CheckInScreens} />
          <Route path="/queue">
            <Offered need="queue.work">
              <QueueScreen />
            </Offered>
          </Route>
          <Route path="/today" component={TodayScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  );
}

/** The screens of check-ins, for whoever makes them. */
function CheckInScreens() {
  return (
    <Offered need="checkin.do">
      <Switch>
        <Route path="/check-ins">
          <CheckInsScreen />
        </Route>
        <Route path="/check-ins/plans">
          <PlansScreen />
        </Route>
        <Route path="/check-ins/plans/new">
          <Offered need="checkin.plan">
            <PlanScreen key="new" id={null} />
          </Offered>
        </Route>
        <Route path="/check-ins/plans/:id">
          {({ id }) => withId(checkInPlanIdSchema, id, (known) => <PlanScreen key={known} id={known} />)}
        </Route>
        <Route path="/check-ins/:id">
          {({ id }) => withId(checkInIdSchema, id, (known) => <CheckInScreen key={known} id={known} />)}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Offered>
  );
}
