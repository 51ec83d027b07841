/** A worker of the bench: reads a text against the rules, or plays it by bots, so that typing never waits. */
import { read } from '../../scenario/library.ts';
import { coverageOf } from '../../writing/coverage.ts';
import { commandsUntil } from '../../writing/trial.ts';
import type { Answers, Numbered, Question, Reply } from './messages.ts';

function answer(question: Question): Answers[Question['ask']] {
  const { problems, model } = read(question.name, question.text);
  switch (question.ask) {
    case 'read':
      return { text: question.text, problems, model };
    case 'cover':
      return model && coverageOf(model, question.seed);
    case 'until':
      return model && commandsUntil(model, question.seed, question.playedBy, question.minute);
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
