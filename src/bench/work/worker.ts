/** A worker of the bench: reads a text against the rules, or plays it by bots, so that typing never waits. */
import { read } from '../../scenario/library.ts';
import { coverageOf } from '../../writing/coverage.ts';
import { commandsUntil } from '../../writing/trial.ts';
import { judgeTrialRuns, playTrialRun, trialPlan } from '../../writing/trial-runs.ts';
import type { Answers, Numbered, Question, Reply } from './messages.ts';

/** Many runs of one text in a row read it once. */
let last: { name: string; text: string; result: ReturnType<typeof read> } | null = null;

function reading(name: string, text: string): ReturnType<typeof read> {
  if (last?.name !== name || last.text !== text) last = { name, text, result: read(name, text) };
  return last.result;
}

function answer(question: Question): Answers[Question['ask']] {
  if (question.ask === 'plan-trial') return trialPlan(question.seed, question.count);
  const { problems, model } = reading(question.name, question.text);
  switch (question.ask) {
    case 'read':
      return { text: question.text, problems, model };
    case 'cover':
      return model && coverageOf(model, question.seed);
    case 'until':
      return model && commandsUntil(model, question.seed, question.playedBy, question.minute);
    case 'trial-run':
      return model && playTrialRun(model, question.job);
    case 'judge-trial':
      return model && judgeTrialRuns(model, question.plan, question.records);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Numbered<Question>>) => {
  const reply: Reply = (() => {
    try {
      return { number: data.number, answer: answer(data) };
    } catch (error) {
      return { number: data.number, failed: error instanceof Error ? error.message : String(error) };
    }
  })();
  self.postMessage(reply);
});
