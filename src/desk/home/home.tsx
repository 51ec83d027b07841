/**
 * The first screen: what this is, where to start, what to go on with. No account, nothing sent anywhere.
 */
import { CirclePlay, HelpCircle, PenLine, Settings as SettingsIcon } from 'lucide-react';
import type { Theme } from '../../session/types.ts';
import { Button, Choice, placeUrl } from '../kit/index.ts';
import { DropPlace, OpenFileButton } from '../open-file.tsx';
import { Problems } from '../problems.tsx';
import { useActions, useSession } from '../session-context.ts';
import { PRODUCT, THEME_WORDS } from '../words.ts';
import { SavedRuns } from './saved-runs.tsx';
import { ScenarioCards } from './scenario-cards.tsx';

export function Home() {
  const scenarios = useSession((session) => session.scenarios);
  const { go, openScenario } = useActions();
  const guided = scenarios.find((scenario) => !scenario.marked);
  const picture = placeUrl('production-office-night') ?? placeUrl('production-office');
  return (
    <DropPlace>
      <div className="home">
        <header className="home-bar">
          <span className="home-slate">{PRODUCT}</span>
          <HomeTools />
        </header>
        <main id="main" className="home-main">
          <section className="hero" aria-labelledby="hero-title">
            {picture ? (
              <img className="hero-picture" src={picture} alt="" />
            ) : (
              <div className="hero-picture hero-lamp" />
            )}
            <div className="hero-words">
              <h1 id="hero-title">You hold the production together.</h1>
              <p className="hero-line">
                {PRODUCT} is a simulator where you learn to run a film production’s plan, money, people and paperwork,
                one decision at a time.
              </p>
              <div className="hero-start">
                {guided ? (
                  <Button
                    look="main"
                    className="button-big"
                    icon={<CirclePlay aria-hidden="true" />}
                    onClick={() => openScenario(guided.id)}
                  >
                    Start the guided first day
                  </Button>
                ) : null}
                <p className="hero-note">
                  About ten minutes. No account, no marks, works offline. Pausing never costs you anything.
                </p>
              </div>
            </div>
          </section>
          <Problems />
          <SavedRuns />
          <ScenarioCards />
          <section className="home-foot" aria-labelledby="own-title">
            <div>
              <h2 id="own-title">Bring your own</h2>
              <p className="is-quiet">
                Open a scenario your tutor wrote, or a run you saved. You can also drop the file on this page.
              </p>
              <OpenFileButton />
            </div>
            <div>
              <h2>For tutors</h2>
              <p className="is-quiet">
                Make a production of your own, or change one of ours, and try it as you go. It stays on this computer.
              </p>
              <Button icon={<PenLine aria-hidden="true" />} onClick={() => go('bench')}>
                Write a production
              </Button>
            </div>
            <ThemeChoice />
          </section>
        </main>
        <footer className="home-end">
          <p>
            Everything stays on this computer. People, places and prices are made up. Rules of work carry their source,
            and say so where they are only practice figures.
          </p>
          <p>
            {PRODUCT} {__APP_VERSION__}
          </p>
        </footer>
      </div>
    </DropPlace>
  );
}

function HomeTools() {
  const { go } = useActions();
  return (
    <nav className="home-tools" aria-label="Help and settings">
      <Button look="quiet" icon={<HelpCircle aria-hidden="true" />} onClick={() => go('help')}>
        Help
      </Button>
      <Button look="quiet" icon={<SettingsIcon aria-hidden="true" />} onClick={() => go('settings')}>
        Settings
      </Button>
    </nav>
  );
}

export function ThemeChoice() {
  const theme = useSession((session) => session.prefs.theme);
  const { setPrefs } = useActions();
  return (
    <Choice
      legend="How it looks"
      value={theme}
      onChange={(value) => setPrefs({ theme: value as Theme })}
      options={Object.entries(THEME_WORDS).map(([value, words]) => ({ value, ...words }))}
    />
  );
}
