import type { Procedure } from '@oficio/schemas/definition';
import { storedContext } from '@oficio/schemas/interpret';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { useValueWords } from '../operate/use-value-words';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import type { Played, Setup } from './simulation';

const SHOWN = 6;

/** Who the run is about: a name, and the data that the case has now. */
export function PersonPanel({
  procedure,
  setup,
  played,
  onChange,
}: {
  procedure: Procedure;
  setup: Setup;
  played: Played;
  onChange: () => void;
}) {
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  const words = useValueWords();
  const { fields } = storedContext(played.play.step.snapshot);
  const known = procedure.fields.flatMap((field) => {
    const datum = fields[field.id];
    return datum ? [{ field, datum }] : [];
  });
  const name = setup.person?.name ?? t('person.invented');
  const rows = (list: typeof known) =>
    list.map(({ field, datum }) => (
      <div key={field.id} className="pair">
        <dt>{text(field.name)}</dt>
        <dd>{words(datum.value, field.type)}</dd>
      </div>
    ));
  return (
    <section className="sec" aria-labelledby="who">
      <div className="row">
        <span className="xs b soft grow">
          {t(setup.person ? 'person.fromRegister' : 'person.isInvented')}
        </span>
        <Button small variant="link" onClick={onChange}>
          {t('person.change')}
        </Button>
      </div>
      <div className="row who">
        <Avatar name={name} />
        <div>
          <h2 className="t" id="who">
            {name}
          </h2>
          <div className="xs soft">{text(procedure.entries.find(({ id }) => id === setup.entry)?.name)}</div>
        </div>
      </div>
      {known.length === 0 ? (
        <p className="xs soft">{t('person.noData')}</p>
      ) : (
        <dl className="kv">{rows(known.slice(0, SHOWN))}</dl>
      )}
      {known.length > SHOWN ? (
        <details className="more">
          <summary>{t('person.more', { count: known.length - SHOWN })}</summary>
          <dl className="kv">{rows(known.slice(SHOWN))}</dl>
        </details>
      ) : null}
    </section>
  );
}
