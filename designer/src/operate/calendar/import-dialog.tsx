import {
  type CalendarDocument,
  type CalendarFileReading,
  calendarDifference,
  readCalendarFile,
} from '@oficio/schemas/deadlines';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Differences } from './differences';

/** Reads a file into a layer: what is wrong with its lines, or what it would change. Nothing is saved here. */
export function ImportDialog({
  layer,
  onDone,
  onClose,
}: {
  layer: CalendarDocument;
  onDone: (draft: CalendarDocument) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation('operate');
  const { text } = useLanguage();
  const [reading, setReading] = useState<{ name: string; result: CalendarFileReading } | null>(null);
  const result = reading?.result;
  const differences = result?.ok ? calendarDifference(layer, result.document) : [];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('import.title', { layer: t(`layer.${layer.layer}`) })}
      description={t('import.text')}
    >
      <Field label={t('import.file')} help={t('import.fileHelp')}>
        {(ids) => (
          <input
            {...ids}
            className="in s"
            type="file"
            accept=".ics,.json,text/calendar,application/json"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (!file) return;
              const content = await file.text();
              setReading({ name: file.name, result: readCalendarFile(content, layer, file.name) });
            }}
          />
        )}
      </Field>
      {result && !result.ok ? (
        <Banner
          tone="late"
          role="alert"
          title={t('import.bad', { file: reading?.name ?? '', count: result.problems.length })}
        >
          <ul className="bullets">
            {result.problems.map((problem) => (
              <li key={`${problem.line ?? ''} ${problem.text.es}`}>
                {problem.line === undefined ? null : <b>{t('import.line', { line: problem.line })} </b>}
                {text(problem.text)}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {result?.ok && differences.length === 0 ? (
        <Banner tone="info" role="status" title={t('import.same')}>
          <p>{t('import.sameText')}</p>
        </Banner>
      ) : null}
      {result?.ok && differences.length > 0 ? (
        <section aria-label={t('import.would')}>
          <h3 className="t">{t('import.would')}</h3>
          <Differences differences={differences} />
        </section>
      ) : null}
      <div className="foot">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button
          variant="primary"
          icon={FileUp}
          disabled={differences.length === 0}
          onClick={() => result?.ok && onDone(result.document)}
        >
          {t('import.do')}
        </Button>
      </div>
    </Dialog>
  );
}
