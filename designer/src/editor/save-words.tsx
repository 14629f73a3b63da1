import { Check, CloudOff, LoaderCircle, Lock, PencilLine, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { timeOf } from '../i18n/dates';
import { Icon } from '../ui/icon';
import { useEditor } from './editor-context';

/** A quiet sentence about saving; only a failure takes colour. */
export function SaveWords() {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  const save = useEditor((state) => state.save);
  const readOnly = useEditor((state) => state.readOnly);
  const time = save.at ? timeOf(save.at, language) : null;
  if (readOnly) {
    return (
      <span className="row xs soft save-words">
        <Icon of={Lock} />
        {t('save.readOnly')}
      </span>
    );
  }
  const bad = save.kind === 'failed' || save.kind === 'conflict';
  const icon = {
    clean: Check,
    unsaved: PencilLine,
    saving: LoaderCircle,
    failed: CloudOff,
    conflict: TriangleAlert,
  }[save.kind];
  const words = {
    clean: time ? t('save.clean', { time }) : t('save.untouched'),
    unsaved: t('save.unsaved'),
    saving: t('save.saving'),
    failed: time ? t('save.failedSince', { time }) : t('save.failed'),
    conflict: t('save.conflict'),
  }[save.kind];
  return (
    <span className={`row xs save-words ${bad ? 'bad' : 'soft'}`} data-save={save.kind}>
      <Icon of={icon} />
      {words}
    </span>
  );
}
