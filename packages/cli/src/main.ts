import { defineCommand, renderUsage, runCommand, runMain } from 'citty';
import { addEmployee } from './commands/add-employee.ts';
import { ask } from './commands/ask.ts';
import { audit } from './commands/audit.ts';
import { createDefaultCategories } from './commands/create-default-categories.ts';
import { doctor } from './commands/doctor.ts';
import { forgetQuestions } from './commands/forget-questions.ts';
import { grantRole } from './commands/grant-role.ts';
import { importDataset } from './commands/import-dataset.ts';
import { listConflicts } from './commands/list-conflicts.ts';
import { listImports } from './commands/list-imports.ts';
import { maiEval } from './commands/mai-eval.ts';
import { migrate } from './commands/migrate.ts';
import { resetTwoFactor } from './commands/reset-two-factor.ts';
import { rollbackImport } from './commands/rollback-import.ts';
import { seedDemo } from './commands/seed-demo.ts';
import { setup } from './commands/setup.ts';
import { setupRag } from './commands/setup-rag.ts';
import { tellArticles } from './commands/tell-articles.ts';
import { tellEmployees } from './commands/tell-employees.ts';
import { inFrench, toldOf } from './mistakes.ts';

const sar = defineCommand({
  meta: { name: 'sar', description: "Commandes d'exploitation de SAR Connect" },
  subCommands: {
    setup,
    migrate,
    'import-dataset': importDataset,
    'forget-questions': forgetQuestions,
    'list-imports': listImports,
    'list-conflicts': listConflicts,
    'rollback-import': rollbackImport,
    'setup-rag': setupRag,
    'seed-demo': seedDemo,
    'add-employee': addEmployee,
    'grant-role': grantRole,
    'create-default-categories': createDefaultCategories,
    'reset-two-factor': resetTwoFactor,
    'tell-articles': tellArticles,
    'tell-employees': tellEmployees,
    ask,
    'mai-eval': maiEval,
    audit,
    doctor,
    // The names that the replaced system used.
    import_sar_dataset: importDataset,
    setup_rag: setupRag,
    create_default_categories: createDefaultCategories,
  },
});

const rawArgs = process.argv.slice(2);
// Of the library's own runner only the help: it tells mistakes in English.
if (rawArgs.includes('--help') || rawArgs.includes('-h'))
  await runMain(sar, { showUsage: async (command, parent) => console.log(inFrench(await renderUsage(command, parent))) });
else
  await runCommand(sar, { rawArgs }).catch((error: unknown) => {
    console.error(`\n${toldOf(error)}`);
    process.exitCode = 1;
  });
