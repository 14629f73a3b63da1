import type { CompiledProcedure } from '@oficio/schemas/compile';
import { checkAnswers } from '@oficio/schemas/interpret';
import { FastForward } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { answerValues, type TypedAnswers } from '../operate/answer-values';
import { civil } from '../operate/date-words';
import { QuestionFields } from '../operate/question-fields';
import { VerdictChip } from '../operate/reasons';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { questionsForFields, typedFields, valuesByField } from './field-questions';
import { eventOf, type Offer } from './offers';
import { nextDeadline, type Played, type SimulatedEvent } from './simulation';
import { useClockName } from './use-clock-name';
import { offerIcon, useTriggerWords } from './use-trigger-words';

interface OfferListProps {
  compiled: CompiledProcedure;
  played: Played;
  offers: readonly Offer[];
  /** The choice whose questions are being asked. */
  asking: Offer | null;
  onAsk: (offer: Offer | null) => void;
  onEvent: (event: SimulatedEvent) => void;
  onJump: (at: string) => void;
}

/** "And now, what happens?": each choice is a way out of where the case is. */
export function OfferList({ compiled, played, offers, asking, onAsk, onEvent, onJump }: OfferListProps) {
  const { t } = useTranslation('simulate');
  const { language, text } = useLanguage();
  const words = useTriggerWords(compiled.procedure);
  const next = nextDeadline(played.play.clocks);
  const nameOf = useClockName();
  const choose = (offer: Offer) => {
    if (offer.questions.length > 0 || offer.fields.length > 0) onAsk(offer);
    else onEvent(eventOf(offer, {}, played.today));
  };
  return (
    <>
      <h2 className="t">{t('now.title')}</h2>
      {played.play.step.ended ? <p className="soft xs">{t('now.ended')}</p> : null}
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.key}>
            <Button icon={offerIcon(offer)} onClick={() => choose(offer)} disabled={!offer.open}>
              <span>
                {words(offer.trigger)}
                {offer.questions.length > 0 || offer.fields.length > 0 ? '…' : ''}
              </span>
            </Button>
            {offer.condition && !offer.open ? (
              <p className="xs soft">
                <VerdictChip verdict={offer.condition.verdict} />{' '}
                {text(offer.condition.says) || text(offer.label)}
              </p>
            ) : null}
          </li>
        ))}
        {next && !played.play.step.ended ? (
          <li>
            <Button icon={FastForward} onClick={() => onJump(next.at)}>
              {t('now.jump', { date: civil(next.clock.due ?? next.at, 'short', language) })}
            </Button>
            <p className="xs soft">{nameOf(next.clock)}</p>
          </li>
        ) : null}
      </ul>
      {asking ? (
        <OfferDialog
          offer={asking}
          title={words(asking.trigger)}
          known={played.play.step.snapshot}
          compiled={compiled}
          onClose={() => onAsk(null)}
          onAnswer={(answers) => {
            onAsk(null);
            onEvent(eventOf(asking, answers, played.today));
          }}
        />
      ) : null}
    </>
  );
}

interface OfferDialogProps {
  offer: Offer;
  title: string;
  compiled: CompiledProcedure;
  known: Played['play']['step']['snapshot'];
  onClose: () => void;
  onAnswer: (answers: Record<string, string | number | boolean>) => void;
}

function OfferDialog({ offer, title, known, onClose, onAnswer }: OfferDialogProps) {
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  const fields =
    (known.state as { context?: { fields?: Record<string, { value: string | number | boolean | null }> } })
      .context?.fields ?? {};
  const questions = offer.fields.length > 0 ? questionsForFields(offer.fields) : offer.questions;
  const [typed, setTyped] = useState<TypedAnswers>(() => typedFields(offer.fields, fields));
  const [tried, setTried] = useState(false);
  const answers = answerValues(questions, typed);
  const errors = Object.fromEntries(
    checkAnswers(questions, answers).map((one) => [one.question, text(one.text)]),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    onAnswer(offer.fields.length > 0 ? valuesByField(offer.fields, answers) : answers);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t(offer.fields.length > 0 ? 'now.answerText' : 'now.formText')}
    >
      <form className="form" onSubmit={submit} noValidate>
        <QuestionFields
          questions={questions}
          typed={typed}
          onType={(id, value) => setTyped((old) => ({ ...old, [id]: value }))}
          errors={tried ? errors : {}}
        />
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('now.happens')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
