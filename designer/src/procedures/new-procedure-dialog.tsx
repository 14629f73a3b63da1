import type { LocalizedText, Procedure } from '@oficio/schemas/definition';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/call';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { procedureIdFrom } from './procedure-id';

/** Asks the name, in both official languages, of a procedure to be made from another, a file or the template. */
export function NewProcedureDialog({
  source,
  takenIds,
  failed,
  busy,
  onClose,
  onCreate,
}: {
  source: Procedure | null;
  takenIds: string[];
  failed: Error | null;
  busy: boolean;
  onClose: () => void;
  onCreate: (source: Procedure, name: LocalizedText, id: string) => void;
}) {
  const { t } = useTranslation('designer');
  const [name, setName] = useState<LocalizedText>({ es: '', 'ca-valencia': '' });
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (source) setName(source.name);
    setTried(false);
  }, [source]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!source || !name.es.trim()) return;
    const wished =
      source.id && !takenIds.includes(source.id) ? source.id : procedureIdFrom(name.es, takenIds);
    onCreate(source, name, wished);
  };
  const reason =
    failed instanceof ApiError ? (failed.problem.detail ?? failed.problem.title) : failed?.message;
  return (
    <Dialog
      open={source !== null}
      onClose={onClose}
      title={t('procedures.newTitle')}
      description={t('procedures.newText')}
    >
      <form onSubmit={submit} className="stack">
        <TextField
          label={t('procedures.nameEs')}
          lang="es"
          value={name.es}
          onChange={(es) => setName({ ...name, es })}
          error={tried && !name.es.trim() ? t('procedures.nameMissing') : undefined}
        />
        <TextField
          label={t('procedures.nameVal')}
          lang="ca-valencia"
          value={name['ca-valencia']}
          onChange={(value) => setName({ ...name, 'ca-valencia': value })}
          help={t('procedures.nameLater')}
        />
        {failed ? (
          <Banner tone="late" title={t('procedures.notCreated')} role="alert">
            <p>{reason || t('procedures.tryAgain')}</p>
          </Banner>
        ) : null}
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('procedures.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
