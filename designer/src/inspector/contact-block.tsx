import { type Contact, contact as contactSchema, type Unit } from '@oficio/schemas/definition';
import { Clock, Mail, MapPin, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { useWording } from '../canvas/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { SchemaForm } from './schema-form';

/** Where to ask about a phase: its own contact, the unit's, or the one the town has set for the unit. */
export function ContactBlock({
  own,
  unit,
  onChange,
}: {
  own: Contact | undefined;
  unit: Unit | undefined;
  onChange: (contact: Contact | undefined) => void;
}) {
  const { t } = useTranslation('designer');
  const { text } = useWording();
  const { town } = useSession();
  const [editing, setEditing] = useState(false);
  const shown = own ?? unit?.contact;
  const fromTown = !shown && unit && town.units.some((one) => one.id === unit.id && one.hasContact);
  const rows = shown
    ? [
        { icon: Phone, words: shown.phone as string | undefined },
        { icon: Mail, words: shown.email as string | undefined },
        { icon: MapPin, words: text(shown.address as Parameters<typeof text>[0]) },
        { icon: Clock, words: text(shown.hours as Parameters<typeof text>[0]) },
      ].filter((row) => row.words)
    : [];
  const change = () => {
    if (!own) onChange({});
    setEditing(own ? !editing : true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a summary with its own actions
    <div className="field" role="group" aria-label={t('property.contact')}>
      <div className="lab">
        {t('property.contact')}
        <span className="grow" />
        <Button small variant="link" onClick={change}>
          {own ? t(editing ? 'inspector.done' : 'inspector.change') : t('inspector.ownContact')}
        </Button>
      </div>
      <div className="lt">
        {rows.map((row) => (
          <div key={row.words} className="row">
            <Icon of={row.icon} />
            {row.words}
          </div>
        ))}
        {rows.length === 0 ? (
          <span className="soft">{t(fromTown ? 'inspector.contactOfTown' : 'inspector.noContact')}</span>
        ) : null}
        {!own && rows.length > 0 ? <span className="soft">{t('inspector.contactOfUnit')}</span> : null}
      </div>
      {own && editing ? (
        <div className="nested">
          <SchemaForm schema={contactSchema} value={own} onChange={(next) => onChange(next as Contact)} />
          <Button small variant="link" onClick={() => onChange(undefined)}>
            {t('inspector.useUnitContact')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
