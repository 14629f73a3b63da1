import { DEFAULT_RETENTION_YEARS, procedure as procedureSchema } from '@oficio/schemas/definition';
import { X } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../canvas/words';
import { setProperty } from '../document/property-command';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { IconButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { SchemaField } from './schema-form';
import { shapeOf } from './schema-shape';

const keys = [
  'name',
  'summary',
  'audience',
  'siaCode',
  'organ',
  'legalBasis',
  'retention',
  'fee',
  'channels',
  'lifeEvents',
  'relations',
  'burden',
] as const;

/** What the catalogue says of the procedure as a whole. */
export function ProcedureInspector() {
  const { t } = useTranslation('designer');
  const { text } = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const shape = shapeOf(procedureSchema);
  if (shape.kind !== 'object') return null;
  return (
    <>
      <div className="insp-head">
        <div className="row">
          <Chip>{t('inspector.procedure')}</Chip>
          <span className="grow" />
          <IconButton
            small
            icon={X}
            label={t('inspector.close')}
            onClick={() => store.getState().select(null)}
          />
        </div>
        <h2>{text(document.name) || t('top.unnamed')}</h2>
      </div>
      <div className="insp-body">
        {keys.map((key) => {
          const schema = shape.shape[key];
          if (!schema) return null;
          return (
            <Fragment key={key}>
              <SchemaField
                name={key}
                schema={schema}
                value={document[key]}
                onChange={(chosen) => {
                  // What is added starts at what already holds while nothing is said.
                  const starts = key === 'retention' && document.retention === undefined && chosen;
                  const value = starts ? { years: DEFAULT_RETENTION_YEARS } : chosen;
                  if (value !== undefined && !schema.safeParse(value).success) return;
                  store
                    .getState()
                    .run(
                      setProperty(
                        [key],
                        value,
                        { key: 'changeProcedure', values: { what: { key: `keys:${key}` } } },
                        key,
                      ),
                    );
                }}
              />
              {key === 'retention' && document.retention === undefined ? (
                <p className="xs soft">
                  {t('inspector.retentionDefault', { years: DEFAULT_RETENTION_YEARS })}
                </p>
              ) : null}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}
