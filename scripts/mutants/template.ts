// Makes the template of the sources it lies in, a mutant's copy or these, and says its name.
import { testDatabaseUrl } from '@sar/config/environment';
import { prepareTemplate, templateName } from '@sar/testing/template';

const name = templateName();
await prepareTemplate(name, testDatabaseUrl());
console.log(`template=${name}`);
