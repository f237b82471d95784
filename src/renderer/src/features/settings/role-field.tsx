import { Radio, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../../shared/contract/permissions';

interface RoleFieldProps {
  value: Role;
  /** Why nothing else can be chosen; null when it can. */
  fixed: string | null;
  onChange: (role: Role) => void;
}

/** The roles, each with a sentence that says what it may do. */
export function RoleField({ value, fixed, onChange }: RoleFieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('accounts.role.label')}
      description={fixed}
      value={value}
      onChange={(chosen) => {
        const role = ROLES.find((one) => one === chosen);
        if (role !== undefined) onChange(role);
      }}
    >
      <SimpleGrid cols={2} verticalSpacing="sm" mt="xs">
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            disabled={fixed !== null && role !== value}
            label={t(`accounts.role.name.${role}`)}
            description={t(`accounts.role.may.${role}`)}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
