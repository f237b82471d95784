/** Every permission a call may ask for. A call without one does not compile. */
export const PERMISSIONS = [
  'app.use',
  'organisation.manage',
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
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who a call speaks for. */
export interface User {
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** Deny by default: only a permission that the user holds lets a call through. */
export function can(user: User, permission: Permission): boolean {
  return user.permissions.has(permission);
}
