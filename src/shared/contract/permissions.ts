/** Every permission a call may ask for. A call without one does not compile. */
export const PERMISSIONS = [
  'app.use',
  'organisation.manage',
  'account.manage',
  'person.read',
  'person.write',
  'request.read',
  'request.write',
  'helper.read',
  'helper.write',
  'match.read',
  'match.review',
  'term.manage',
  'data.import',
  'data.export',
  'settings.manage',
  'backup.make',
  'backup.restore',
  'audit.read',
  'audit.clear',
  'person.details',
  'helper.details',
  'retention.manage',
  'vetting.read',
  'safeguarding.raise',
  'safeguarding.read',
  'moderation.manage',
  'duplicate.merge',
  'privacy.answer',
  'privacy.erase',
  'referral.manage',
  'call.take',
  'checkin.do',
  'checkin.plan',
  'queue.work',
  'queue.plan',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * What an admin gives single accounts by name, whatever their role: the detail of background checks, and concerns about
 * somebody's safety with their notes.
 */
export const RIGHTS = ['vetting.read', 'safeguarding.read'] as const satisfies readonly Permission[];
export type Right = (typeof RIGHTS)[number];

/** Belongs to no role, not even to admins: a concern may be about one of them. */
const BY_NAME_ALONE: ReadonlySet<Permission> = new Set(['safeguarding.read']);

/** From the one who may only look to the one who answers for everything. */
export const ROLES = ['viewer', 'operator', 'front_desk', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const VIEWER: readonly Permission[] = ['app.use', 'person.read', 'request.read', 'helper.read', 'match.read'];
/** `person.details`: surname, contacts, door and notes of people helped; of helpers once somebody counts on a match. */
const OPERATOR: readonly Permission[] = [
  ...VIEWER,
  'person.details',
  'person.write',
  'request.write',
  'match.review',
  'safeguarding.raise',
  'call.take',
  'checkin.do',
  'queue.work',
];
const FRONT_DESK: readonly Permission[] = [
  ...OPERATOR,
  'helper.details',
  'helper.write',
  'backup.make',
  'moderation.manage',
  'referral.manage',
  'checkin.plan',
  'queue.plan',
  'duplicate.merge',
];

/** What each role may do. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: VIEWER,
  operator: OPERATOR,
  front_desk: FRONT_DESK,
  admin: PERMISSIONS.filter((permission) => !BY_NAME_ALONE.has(permission)),
};

/** Who a call speaks for. */
export interface User {
  /** Id of the account; null where there are none: in the sample. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
}

interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Given by name, beyond the role. */
  readonly rights: readonly Right[];
}

/** The user of an account. */
export function userOf({ id, name, role, rights }: AccountFacts): User {
  return { id, name, role, permissions: new Set([...ROLE_PERMISSIONS[role], ...rights]) };
}

/** Deny by default: only a permission that the user holds lets a call through. */
export function can(user: User, permission: Permission): boolean {
  return user.permissions.has(permission);
}
