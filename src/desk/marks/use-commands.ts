/**
 * The decisions of the open run, read from its own file: the only place where they are kept. Empty until they are there.
 */
import { useEffect, useState } from 'react';
import type { GivenCommand } from '../../engine/command.ts';
import { useActions, useSession } from '../session-context.ts';

const NONE: readonly GivenCommand[] = [];

export function useCommands(): readonly GivenCommand[] {
  const run = useSession((session) => session.runKey);
  const { exportRun } = useActions();
  const [commands, setCommands] = useState<readonly GivenCommand[]>(NONE);
  useEffect(() => {
    let gone = false;
    void exportRun(run ?? undefined).then((file) => {
      if (gone || !file) return;
      const { commands: found } = JSON.parse(file.text) as { commands?: GivenCommand[] };
      setCommands(found ?? NONE);
    });
    return () => {
      gone = true;
    };
  }, [run, exportRun]);
  return commands;
}
