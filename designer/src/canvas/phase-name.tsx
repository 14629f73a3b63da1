import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from './canvas-context';

/** The name of a phase, or the field to write it when it is being renamed. */
export function PhaseName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('designer');
  const { renaming, finishRenaming } = useCanvas();
  const field = useRef<HTMLInputElement>(null);
  const writing = renaming === id;
  useEffect(() => {
    if (!writing) return;
    field.current?.focus();
    field.current?.select();
  }, [writing]);
  if (!writing) return <span>{name || t('canvas.unnamed')}</span>;
  return (
    <input
      ref={field}
      className="rename nodrag nopan"
      defaultValue={name}
      aria-label={t('canvas.nameOf')}
      onBlur={(event) => finishRenaming(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') finishRenaming(null);
      }}
    />
  );
}
