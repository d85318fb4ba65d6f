// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntryRow, PassageRow } from '../tables.ts';
import type { RowPage } from '../services/rows.ts';
import type { RowConflict } from '../services/conflicts.ts';
import type { ConversationRow, ExchangeRow } from '../tables-conversations.ts';
import type { ConversationPage } from '../services/conversations.ts';
import type { UnansweredPage } from '../services/unanswered.ts';
import type { GlossaryRow } from '../tables-glossary.ts';
import type { GlossaryPage } from '../services/glossary.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Moment au format ISO 8601, en UTC. */
  DateTime: { input: Date; output: Date; }
  /** Jour du calendrier de Dakar, AAAA-MM-JJ. */
  Date: { input: string; output: string; }
  /** Heure de Dakar, HH:MM. */
  Time: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Position dans une liste paginée par curseur. */
export type PageInfo = {
  /** Vrai s'il reste des éléments après cette page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Curseur du dernier élément, à donner en `after` pour la page suivante. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Refus attendu d'une saisie : rien n'a été enregistré. */
export type UserError = {
  /** Chemin du champ en cause dans `input` ; nul si aucun champ n'est en cause à lui seul. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Explication en français. */
  readonly message: Scalars['String']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
};

/** Autorisation de déposer un fichier, une seule fois, directement à une adresse ; le fichier ne sert qu'une fois confirmé. */
export type UploadTicket = {
  /** Identifiant du dépôt, à donner à la mutation qui le confirme. Il ne vaut que pour la personne qui l'a demandé. */
  readonly uploadId: Scalars['ID']['output'];
  /** Adresse à laquelle envoyer les octets du fichier. */
  readonly url: Scalars['String']['output'];
  /** Méthode HTTP de l'envoi. */
  readonly method: Scalars['String']['output'];
  /** En-têtes que l'envoi doit porter. */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** Taille la plus grande acceptée, en octets. */
  readonly maxBytes: Scalars['Int']['output'];
  /** Fin de validité de l'adresse. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** En-tête HTTP d'un envoi. */
export type UploadHeader = {
  /** Nom. */
  readonly name: Scalars['String']['output'];
  /** Valeur. */
  readonly value: Scalars['String']['output'];
};

/** Résultat d'une demande de dépôt. */
export type UploadPayload = {
  /** L'autorisation ; nulle si la demande est refusée. */
  readonly upload?: Maybe<UploadTicket>;
  /** Ce qui a fait refuser la demande ; vide si elle est acceptée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Issue d'une question posée à MAI. */
export type MaiStatus =
  /** Une ligne de la base répond : la réponse est son texte, mot pour mot. */
  | 'ANSWER'
  /** Aucune ligne ne répond sûrement ; des questions proches sont proposées. */
  | 'SUGGESTIONS'
  /** La base ne couvre pas la question, ou dit que rien n'est documenté. */
  | 'REFUSAL';

/** Par quels moyens MAI a cherché. */
export type MaiMode =
  /** Mots et vecteurs d'un modèle hébergé. */
  | 'HOSTED'
  /** Mots et vecteurs du modèle local. */
  | 'LOCAL'
  /** Mots seuls : les vecteurs manquent, ou leur fournisseur ne répond pas. */
  | 'WORDS';

/** Ligne de la base de connaissances dont vient une réponse. */
export type MaiSource = {
  /** Identifiant de la ligne. */
  readonly id: Scalars['ID']['output'];
  /** Question de la ligne. */
  readonly question: Scalars['String']['output'];
  /** Réponse de la ligne. */
  readonly answer: Scalars['String']['output'];
  /** Rubrique de la ligne. */
  readonly section?: Maybe<Scalars['String']['output']>;
  /** Passage cité, mot pour mot. */
  readonly quote: Scalars['String']['output'];
  /** Proximité de la question posée et de la ligne, de -1 à 1. */
  readonly similarity: Scalars['Float']['output'];
};

/** Comment une réponse est formulée. */
export type MaiWording =
  /** Les lignes mot pour mot : aucune rédaction n'est configurée. */
  | 'VERBATIM'
  /** Rédigée par un modèle à partir des lignes ; chaque phrase a été contrôlée contre les siennes. */
  | 'WRITTEN'
  /** Les lignes mot pour mot : la rédaction a épuisé le budget du mois de la personne. */
  | 'VERBATIM_BUDGET'
  /** Les lignes mot pour mot : le modèle qui rédige ne répond pas. */
  | 'VERBATIM_UNAVAILABLE'
  /** Les lignes mot pour mot : la rédaction proposée disait autre chose que ses lignes. */
  | 'VERBATIM_REFUSED'
  /** Les lignes mot pour mot : elles ne peuvent pas être confiées à un modèle. */
  | 'VERBATIM_WITHHELD';

/** Phrase d'une réponse, avec les lignes qui la portent. */
export type MaiSentence = {
  /** Texte, sans mise en forme. */
  readonly text: Scalars['String']['output'];
  /** Lignes dont elle vient ; une au moins. */
  readonly sources: ReadonlyArray<MaiSource>;
};

/** Article qui parle de la question, avec le passage qui le fait. */
export type MaiNews = {
  /** Titre de l'article. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Passage de l'article, mot pour mot ; son titre, s'il n'a pas de texte. */
  readonly quote: Scalars['String']['output'];
  /** L'article. */
  readonly article?: Maybe<Article>;
  /** Proximité de la question posée et du passage, de -1 à 1. */
  readonly similarity: Scalars['Float']['output'];
};

/** Ce que MAI répond. */
export type MaiAnswer = {
  /** Issue. */
  readonly status: MaiStatus;
  /** Réponse, mot pour mot celle de la ligne citée, ou celles des lignes qui se contredisent, une par ligne de texte ; nulle sans réponse. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** Texte à montrer : la réponse telle que formulée, ou ce qu'il faut faire quand il n'y en a pas. */
  readonly message: Scalars['String']['output'];
  /** Comment la réponse est formulée ; nul sans réponse. */
  readonly wording?: Maybe<MaiWording>;
  /** Les phrases de la réponse telle que formulée ; vide sans réponse. */
  readonly sentences: ReadonlyArray<MaiSentence>;
  /** Modèle qui a rédigé la réponse ; nul quand elle est mot pour mot. */
  readonly writer?: Maybe<Scalars['String']['output']>;
  /** Probabilité que la meilleure ligne réponde à la question, de 0 à 1. */
  readonly confidence: Scalars['Float']['output'];
  /** Les lignes citées, la meilleure d'abord : celle qui répond, avec celles qui la contredisent, ou celle qui dit que rien n'est documenté. */
  readonly sources: ReadonlyArray<MaiSource>;
  /** Jusqu'à trois questions proches que la base sait traiter. */
  readonly suggestions: ReadonlyArray<Scalars['String']['output']>;
  /** Dans l'actualité : jusqu'à trois articles que vous pouvez lire et qui parlent de la question. Ils ne changent rien à la réponse. */
  readonly news: ReadonlyArray<MaiNews>;
  /** Par quels moyens la recherche a été faite. */
  readonly mode: MaiMode;
  /** Fournisseur des plongements en service : local ou huggingface ; nul quand il n'y en a pas. */
  readonly provider?: Maybe<Scalars['String']['output']>;
  /** Modèle des plongements en service. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Durée du traitement, en millisecondes. */
  readonly elapsedMs: Scalars['Int']['output'];
  /** Identifiant de l'échange, pour l'évaluer ; nul s'il n'est pas gardé. */
  readonly exchangeId?: Maybe<Scalars['ID']['output']>;
  /** Identifiant de la conversation, à redonner avec la question suivante ; nul si elle n'est pas gardée. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
};

export type Query = {
  /** Pose une question à MAI, l'assistant de l'entreprise. Il répond par une ligne de sa base, source à l'appui, ou dit qu'il ne sait pas. */
  readonly askMai?: Maybe<MaiAnswer>;
  /** Lignes en vigueur qui se contredisent, entre elles ou elles-mêmes, ou se répètent, les contradictions en tête, cent au plus ; pour les curateurs de MAI. */
  readonly maiConflicts?: Maybe<ReadonlyArray<MaiConflict>>;
  /** Vos conversations, la dernière en tête. */
  readonly maiConversations?: Maybe<MaiConversationConnection>;
  /** Une de vos conversations. */
  readonly maiConversation?: Maybe<MaiConversation>;
  /** Le glossaire de MAI, dans l'ordre des termes ; pour ses curateurs. */
  readonly maiGlossary?: Maybe<MaiGlossaryTermConnection>;
  /** Derniers imports, le dernier en tête, cent au plus ; pour les curateurs de MAI. */
  readonly maiImports?: Maybe<ReadonlyArray<MaiImport>>;
  /** État de la base de connaissances. */
  readonly maiStats?: Maybe<MaiStats>;
  /** Activité de MAI ; pour ses curateurs. */
  readonly maiMonitoring?: Maybe<MaiMonitoring>;
  /** Les lignes de MAI dans leur dernière version, la plus récente en tête ; pour ses curateurs. */
  readonly maiRows?: Maybe<MaiRowConnection>;
  /** Une version d'une ligne ; pour les curateurs de MAI. */
  readonly maiRow?: Maybe<MaiRow>;
  /** Questions que MAI sait traiter, à proposer en exemple. */
  readonly maiSampleQuestions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Questions que MAI sait traiter et qui contiennent ce qui est tapé, dix au plus. */
  readonly maiSuggestions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Vos questions restées sans réponse, auxquelles il a été répondu depuis et que vous n'avez pas encore vues, les cent premières. */
  readonly maiNewAnswers?: Maybe<ReadonlyArray<MaiExchange>>;
  /** Ce que MAI n'a pas su traiter, le plus demandé en tête ; pour ses curateurs. */
  readonly maiUnansweredQuestions?: Maybe<MaiUnansweredQuestionConnection>;
};


export type QueryAskMaiArgs = {
  question: Scalars['String']['input'];
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMaiConversationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMaiConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMaiGlossaryArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMaiMonitoringArgs = {
  hours?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMaiRowsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MaiRowStatus>;
  kind?: InputMaybe<MaiRowKind>;
  section?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMaiRowArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMaiSampleQuestionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMaiSuggestionsArgs = {
  prefix: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMaiUnansweredQuestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Ce que deux lignes qui demandent la même chose sont l'une pour l'autre. */
export type MaiConflictKind =
  /** Elles disent la même chose : l'une est de trop. */
  | 'DUPLICATE'
  /** Elles ne disent pas la même chose : l'une est fausse. */
  | 'CONTRADICTION';

/** Deux lignes qui demandent la même chose, ou une qui se contredit elle-même. */
export type MaiConflict = {
  /** Ce qu'elles sont l'une pour l'autre. */
  readonly kind: MaiConflictKind;
  /** Les deux lignes, ou celle qui se contredit. */
  readonly rows: ReadonlyArray<MaiRow>;
  /** Proximité de leurs questions, de 0 à 1. */
  readonly nearness: Scalars['Float']['output'];
  /** Ce qui ne va pas dans une ligne qui se contredit ; nul pour deux lignes. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Conversation avec MAI ; chacun ne voit que les siennes. */
export type MaiConversation = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Début. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière question. */
  readonly lastAskedAt: Scalars['DateTime']['output'];
  /** Les échanges, dans leur ordre, les cent derniers au plus. */
  readonly exchanges: ReadonlyArray<MaiExchange>;
  /** Vrai si vous pouvez la supprimer. */
  readonly viewerCanDelete?: Maybe<Scalars['Boolean']['output']>;
};

/** Une question et ce que MAI en a dit. */
export type MaiExchange = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Question ; nulle une fois sa durée de conservation passée. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** Issue. */
  readonly status: MaiStatus;
  /** Texte montré ; nul une fois sa durée de conservation passée. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Moment de la question. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Votre avis ; nul si vous n'en avez pas donné. */
  readonly helpful?: Maybe<Scalars['Boolean']['output']>;
  /** Raison de votre avis. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Réponse qu'un curateur a donnée depuis, à cette question restée sans réponse. */
  readonly answeredSince?: Maybe<MaiNewAnswer>;
  /** Vrai si vous pouvez donner votre avis. */
  readonly viewerCanRate?: Maybe<Scalars['Boolean']['output']>;
};

/** Page de conversations. */
export type MaiConversationConnection = {
  /** Les conversations de la page. */
  readonly nodes: ReadonlyArray<MaiConversation>;
  /** Les conversations de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<MaiConversationEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une conversation dans une page. */
export type MaiConversationEdge = {
  /** Curseur de cette conversation. */
  readonly cursor: Scalars['String']['output'];
  /** La conversation. */
  readonly node: MaiConversation;
};

export type Mutation = {
  /** Donne votre avis sur une réponse reçue, ou le change. */
  readonly rateMaiAnswer?: Maybe<MaiExchangePayload>;
  /** Supprime de vos conversations, avec leurs questions. */
  readonly deleteMaiConversations?: Maybe<DeleteMaiConversationsPayload>;
  /** Supprime toutes vos conversations, avec leurs questions. */
  readonly deleteAllMaiConversations?: Maybe<DeleteMaiConversationsPayload>;
  /** Ajoute une entrée au glossaire, ou change celle dont l'identifiant est donné ; la question suivante en tient compte. */
  readonly saveMaiGlossaryTerm?: Maybe<MaiGlossaryTermPayload>;
  /** Retire une entrée du glossaire ; la question suivante en tient compte. */
  readonly deleteMaiGlossaryTerm?: Maybe<DeleteMaiGlossaryTermPayload>;
  /** Ajoute une ligne, que MAI peut citer dès qu'elle est publiée. */
  readonly createMaiRow?: Maybe<MaiRowPayload>;
  /** Reformule une ligne : une nouvelle version remplace la précédente sous la même clé ; un champ absent reste tel quel. */
  readonly updateMaiRow?: Maybe<MaiRowPayload>;
  /** Publie une ligne, la remet en brouillon ou la retire : retirée, la réponse suivante ne la cite plus. */
  readonly setMaiRowStatus?: Maybe<MaiRowPayload>;
  /** Ajoute une autre formulation de la question d'une ligne. */
  readonly addMaiAlias?: Maybe<MaiRowPayload>;
  /** Retire une autre formulation. */
  readonly removeMaiAlias?: Maybe<MaiRowPayload>;
  /** Répond à un groupe de questions restées sans réponse, par une nouvelle ligne ; qui les a posées l'apprend, dans SAR Connect et par courriel. */
  readonly answerMaiUnansweredQuestion?: Maybe<MaiRowPayload>;
  /** Écarte un groupe de questions sans y répondre ; posée à nouveau, la question revient. */
  readonly dismissMaiUnansweredQuestion?: Maybe<DismissMaiUnansweredQuestionPayload>;
  /** Note que vous avez vu les réponses données depuis à vos questions. */
  readonly markMaiNewAnswersSeen?: Maybe<MarkMaiNewAnswersSeenPayload>;
};


export type MutationRateMaiAnswerArgs = {
  input: RateMaiAnswerInput;
};


export type MutationDeleteMaiConversationsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationSaveMaiGlossaryTermArgs = {
  input: SaveMaiGlossaryTermInput;
};


export type MutationDeleteMaiGlossaryTermArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateMaiRowArgs = {
  input: CreateMaiRowInput;
};


export type MutationUpdateMaiRowArgs = {
  input: UpdateMaiRowInput;
};


export type MutationSetMaiRowStatusArgs = {
  id: Scalars['ID']['input'];
  status: MaiRowStatus;
};


export type MutationAddMaiAliasArgs = {
  input: AddMaiAliasInput;
};


export type MutationRemoveMaiAliasArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAnswerMaiUnansweredQuestionArgs = {
  input: AnswerMaiUnansweredQuestionInput;
};


export type MutationDismissMaiUnansweredQuestionArgs = {
  id: Scalars['ID']['input'];
};

/** Avis sur une réponse. */
export type RateMaiAnswerInput = {
  /** Identifiant de l'échange. */
  readonly id: Scalars['ID']['input'];
  /** Vrai si la réponse a aidé. */
  readonly helpful: Scalars['Boolean']['input'];
  /** Raison, 1000 caractères au plus. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat d'un avis. */
export type MaiExchangePayload = {
  /** L'échange après l'avis ; nul s'il est refusé. */
  readonly exchange?: Maybe<MaiExchange>;
  /** Ce qui a fait refuser l'avis ; vide s'il est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression de conversations. */
export type DeleteMaiConversationsPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Ce que quelqu'un peut écrire à la place des mots de la base ; un terme de plusieurs sens a plusieurs entrées. */
export type MaiGlossaryTerm = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Ce qui est écrit : un mot ou une expression. */
  readonly word: Scalars['String']['output'];
  /** Les mots de la base qu'il représente. */
  readonly means: Scalars['String']['output'];
  /** Dernière écriture. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Qui l'a écrite ; nul si elle vient du fichier d'origine. */
  readonly author?: Maybe<Employee>;
  /** Vrai si vous pouvez la changer. */
  readonly viewerCanSave?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez la retirer. */
  readonly viewerCanDelete?: Maybe<Scalars['Boolean']['output']>;
};

/** Page du glossaire. */
export type MaiGlossaryTermConnection = {
  /** Les entrées de la page. */
  readonly nodes: ReadonlyArray<MaiGlossaryTerm>;
  /** Les entrées de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<MaiGlossaryTermEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une entrée du glossaire dans une page. */
export type MaiGlossaryTermEdge = {
  /** Curseur de cette entrée. */
  readonly cursor: Scalars['String']['output'];
  /** L'entrée. */
  readonly node: MaiGlossaryTerm;
};

/** Entrée du glossaire. */
export type SaveMaiGlossaryTermInput = {
  /** Identifiant de l'entrée à changer ; une nouvelle sans cela. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Ce qui est écrit, 80 caractères au plus. */
  readonly word: Scalars['String']['input'];
  /** Les mots de la base qu'il représente, 200 caractères au plus. */
  readonly means: Scalars['String']['input'];
};

/** Résultat d'une écriture du glossaire. */
export type MaiGlossaryTermPayload = {
  /** L'entrée après l'écriture ; nulle si la saisie est refusée. */
  readonly term?: Maybe<MaiGlossaryTerm>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'un retrait du glossaire. */
export type DeleteMaiGlossaryTermPayload = {
  /** Identifiant de l'entrée retirée ; nul si la demande est refusée. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Import d'un fichier dans la base de connaissances. */
export type MaiImport = {
  /** Identifiant, par lequel la commande rollback-import l'annule. */
  readonly id: Scalars['ID']['output'];
  /** Nom du fichier. */
  readonly fileName: Scalars['String']['output'];
  /** Lignes du fichier. */
  readonly rowCount: Scalars['Int']['output'];
  /** Moment de l'import. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment de son annulation. */
  readonly rolledBackAt?: Maybe<Scalars['DateTime']['output']>;
};

/** État de la base de connaissances. */
export type MaiStats = {
  /** Nombre de lignes. */
  readonly questionCount: Scalars['Int']['output'];
  /** Vrai quand MAI peut répondre. */
  readonly ready: Scalars['Boolean']['output'];
  /** Fournisseur des plongements en service. */
  readonly provider?: Maybe<Scalars['String']['output']>;
  /** Modèle des plongements en service. */
  readonly model?: Maybe<Scalars['String']['output']>;
};

/** Activité de MAI sur une période. */
export type MaiMonitoring = {
  /** Questions posées. */
  readonly totalSearches: Scalars['Int']['output'];
  /** Part de réponses données, de 0 à 1 ; nulle sans question. */
  readonly successRate?: Maybe<Scalars['Float']['output']>;
  /** Durée moyenne, en millisecondes ; nulle sans question. */
  readonly avgMs?: Maybe<Scalars['Float']['output']>;
  /** Avis favorables. */
  readonly helpfulCount: Scalars['Int']['output'];
  /** Avis défavorables. */
  readonly unhelpfulCount: Scalars['Int']['output'];
  /** Par moyen de recherche. */
  readonly byMethod: ReadonlyArray<MaiMethodActivity>;
};

/** Activité d'un moyen de recherche. */
export type MaiMethodActivity = {
  /** Moyen. */
  readonly method: Scalars['String']['output'];
  /** Questions posées. */
  readonly total: Scalars['Int']['output'];
  /** Réponses données. */
  readonly succeeded: Scalars['Int']['output'];
  /** Durée moyenne, en millisecondes. */
  readonly avgMs: Scalars['Float']['output'];
};

/** Article de la vie de l'entreprise. */
export type Article = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** Personne de l'entreprise. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** Qui interroge. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Vrai si vous pouvez ajouter une ligne aux connaissances de MAI. */
  readonly viewerCanCreateMaiRow?: Maybe<Scalars['Boolean']['output']>;
};

/** Sorte d'une ligne. */
export type MaiRowKind =
  /** Un fait. */
  | 'FACT'
  /** Une réponse par oui ou par non. */
  | 'YES_NO'
  /** La source n'en dit rien : jamais donné comme un fait. */
  | 'NOT_DOCUMENTED'
  /** Ce qu'un écran ou un exemple montrait. */
  | 'EXAMPLE';

/** État d'une ligne. */
export type MaiRowStatus =
  /** En vigueur, si sa validité le veut. */
  | 'PUBLISHED'
  /** Pas encore publiée. */
  | 'DRAFT'
  /** Retirée. */
  | 'WITHDRAWN';

/** Forme d'une autre formulation. */
export type MaiAliasForm =
  /** Autres mots. */
  | 'PARAPHRASE'
  /** Langage des messages. */
  | 'SMS'
  /** En anglais. */
  | 'ENGLISH';

/** Ligne de la base de connaissances, telle que ses curateurs la tiennent. Reformulée, elle est une nouvelle version sous la même clé. */
export type MaiRow = {
  /** Identifiant de cette version. */
  readonly id: Scalars['ID']['output'];
  /** Clé, la même pour toutes les versions. */
  readonly key: Scalars['String']['output'];
  /** Rubrique. */
  readonly section?: Maybe<Scalars['String']['output']>;
  /** Question. */
  readonly question: Scalars['String']['output'];
  /** Réponse. */
  readonly answer: Scalars['String']['output'];
  /** Sorte. */
  readonly kind: MaiRowKind;
  /** Service ou fonction qui en répond. */
  readonly owner?: Maybe<Scalars['String']['output']>;
  /** Premier jour de validité. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Dernier jour de validité. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** État. */
  readonly status: MaiRowStatus;
  /** Vrai si MAI peut la citer aujourd'hui. */
  readonly current: Scalars['Boolean']['output'];
  /** Création de cette version. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Qui a écrit cette version ; nul si elle vient d'un fichier. */
  readonly author?: Maybe<Employee>;
  /** Autres formulations de la question. */
  readonly aliases: ReadonlyArray<MaiAlias>;
  /** Vrai si vous pouvez la reformuler. */
  readonly viewerCanUpdate?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez la publier ou la retirer. */
  readonly viewerCanSetStatus?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez lui ajouter une formulation. */
  readonly viewerCanAddAlias?: Maybe<Scalars['Boolean']['output']>;
};

/** Autre formulation de la question d'une ligne. */
export type MaiAlias = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Texte. */
  readonly text: Scalars['String']['output'];
  /** Forme ; nulle si elle n'est pas dite. */
  readonly form?: Maybe<MaiAliasForm>;
  /** Vrai si vous pouvez la retirer. */
  readonly viewerCanRemove?: Maybe<Scalars['Boolean']['output']>;
};

/** Page de lignes. */
export type MaiRowConnection = {
  /** Les lignes de la page. */
  readonly nodes: ReadonlyArray<MaiRow>;
  /** Les lignes de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<MaiRowEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une ligne dans une page. */
export type MaiRowEdge = {
  /** Curseur de cette ligne. */
  readonly cursor: Scalars['String']['output'];
  /** La ligne. */
  readonly node: MaiRow;
};

/** Nouvelle ligne. */
export type CreateMaiRowInput = {
  /** Question, 500 caractères au plus. */
  readonly question: Scalars['String']['input'];
  /** Réponse, 4000 caractères au plus. */
  readonly answer: Scalars['String']['input'];
  /** Rubrique, 100 caractères au plus. */
  readonly section?: InputMaybe<Scalars['String']['input']>;
  /** Sorte ; reconnue à son texte sans cela. */
  readonly kind?: InputMaybe<MaiRowKind>;
  /** Service ou fonction qui en répond, 100 caractères au plus. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  /** Premier jour de validité. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Dernier jour de validité. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** État ; publiée sans cela. */
  readonly status?: InputMaybe<MaiRowStatus>;
};

/** Changements d'une ligne ; un champ absent reste tel quel. */
export type UpdateMaiRowInput = {
  /** Identifiant de la version en vigueur. */
  readonly id: Scalars['ID']['input'];
  /** Question, 500 caractères au plus. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** Réponse, 4000 caractères au plus. */
  readonly answer?: InputMaybe<Scalars['String']['input']>;
  /** Rubrique, 100 caractères au plus. */
  readonly section?: InputMaybe<Scalars['String']['input']>;
  /** Sorte. */
  readonly kind?: InputMaybe<MaiRowKind>;
  /** Service ou fonction qui en répond, 100 caractères au plus. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  /** Premier jour de validité. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Dernier jour de validité. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** Résultat d'une écriture de ligne. */
export type MaiRowPayload = {
  /** La ligne après l'écriture ; nulle si la saisie est refusée. */
  readonly row?: Maybe<MaiRow>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Autre formulation d'une ligne. */
export type AddMaiAliasInput = {
  /** Identifiant de la version en vigueur. */
  readonly id: Scalars['ID']['input'];
  /** Formulation, 500 caractères au plus. */
  readonly text: Scalars['String']['input'];
  /** Forme. */
  readonly form?: InputMaybe<MaiAliasForm>;
};

/** Questions presque pareilles que MAI n'a pas su traiter. */
export type MaiUnansweredQuestion = {
  /** Identifiant du groupe. */
  readonly id: Scalars['ID']['output'];
  /** La plus récente, mot pour mot. */
  readonly question: Scalars['String']['output'];
  /** Combien de fois elle a été posée. */
  readonly askedCount: Scalars['Int']['output'];
  /** Combien de personnes l'ont posée. */
  readonly peopleCount: Scalars['Int']['output'];
  /** Quand pour la dernière fois. */
  readonly lastAskedAt: Scalars['DateTime']['output'];
  /** Vrai si vous pouvez y répondre. */
  readonly viewerCanAnswer?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez l'écarter. */
  readonly viewerCanDismiss?: Maybe<Scalars['Boolean']['output']>;
};

/** Page de questions sans réponse. */
export type MaiUnansweredQuestionConnection = {
  /** Les questions de la page. */
  readonly nodes: ReadonlyArray<MaiUnansweredQuestion>;
  /** Les questions de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<MaiUnansweredQuestionEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une question sans réponse dans une page. */
export type MaiUnansweredQuestionEdge = {
  /** Curseur de cette question. */
  readonly cursor: Scalars['String']['output'];
  /** La question. */
  readonly node: MaiUnansweredQuestion;
};

/** Réponse donnée depuis à une question restée sans réponse. */
export type MaiNewAnswer = {
  /** Question de la ligne. */
  readonly question: Scalars['String']['output'];
  /** Réponse de la ligne. */
  readonly answer: Scalars['String']['output'];
  /** Moment de la réponse. */
  readonly answeredAt: Scalars['DateTime']['output'];
};

/** Réponse à des questions restées sans réponse. */
export type AnswerMaiUnansweredQuestionInput = {
  /** Identifiant du groupe de questions. */
  readonly id: Scalars['ID']['input'];
  /** Question de la nouvelle ligne, 500 caractères au plus ; la plus récente du groupe sans cela. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** Réponse, 4000 caractères au plus. */
  readonly answer: Scalars['String']['input'];
  /** Rubrique, 100 caractères au plus. */
  readonly section?: InputMaybe<Scalars['String']['input']>;
  /** Service ou fonction qui en répond, 100 caractères au plus. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat de la mise à l'écart de questions. */
export type DismissMaiUnansweredQuestionPayload = {
  /** Identifiant du groupe écarté ; nul si la demande est refusée. */
  readonly dismissedId?: Maybe<Scalars['ID']['output']>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat de la lecture des réponses données depuis. */
export type MarkMaiNewAnswersSeenPayload = {
  /** Combien de réponses étaient nouvelles ; nul si la demande est refusée. */
  readonly seenCount?: Maybe<Scalars['Int']['output']>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UploadTicket: ResolverTypeWrapper<UploadTicket>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadPayload: ResolverTypeWrapper<UploadPayload>;
  MaiStatus: MaiStatus;
  MaiMode: MaiMode;
  MaiSource: ResolverTypeWrapper<MaiSource>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MaiWording: MaiWording;
  MaiSentence: ResolverTypeWrapper<MaiSentence>;
  MaiNews: ResolverTypeWrapper<MaiNews>;
  MaiAnswer: ResolverTypeWrapper<MaiAnswer>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MaiConflictKind: MaiConflictKind;
  MaiConflict: ResolverTypeWrapper<RowConflict>;
  MaiConversation: ResolverTypeWrapper<ConversationRow>;
  MaiExchange: ResolverTypeWrapper<ExchangeRow>;
  MaiConversationConnection: ResolverTypeWrapper<ConversationPage>;
  MaiConversationEdge: ResolverTypeWrapper<Omit<MaiConversationEdge, 'node'> & { node: ResolversTypes['MaiConversation'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateMaiAnswerInput: RateMaiAnswerInput;
  MaiExchangePayload: ResolverTypeWrapper<Omit<MaiExchangePayload, 'exchange'> & { exchange?: Maybe<ResolversTypes['MaiExchange']> }>;
  DeleteMaiConversationsPayload: ResolverTypeWrapper<DeleteMaiConversationsPayload>;
  MaiGlossaryTerm: ResolverTypeWrapper<GlossaryRow>;
  MaiGlossaryTermConnection: ResolverTypeWrapper<GlossaryPage>;
  MaiGlossaryTermEdge: ResolverTypeWrapper<Omit<MaiGlossaryTermEdge, 'node'> & { node: ResolversTypes['MaiGlossaryTerm'] }>;
  SaveMaiGlossaryTermInput: SaveMaiGlossaryTermInput;
  MaiGlossaryTermPayload: ResolverTypeWrapper<Omit<MaiGlossaryTermPayload, 'term'> & { term?: Maybe<ResolversTypes['MaiGlossaryTerm']> }>;
  DeleteMaiGlossaryTermPayload: ResolverTypeWrapper<DeleteMaiGlossaryTermPayload>;
  MaiImport: ResolverTypeWrapper<MaiImport>;
  MaiStats: ResolverTypeWrapper<MaiStats>;
  MaiMonitoring: ResolverTypeWrapper<MaiMonitoring>;
  MaiMethodActivity: ResolverTypeWrapper<MaiMethodActivity>;
  Article: ResolverTypeWrapper<Article>;
  Employee: ResolverTypeWrapper<Employee>;
  Viewer: ResolverTypeWrapper<Viewer>;
  MaiRowKind: MaiRowKind;
  MaiRowStatus: MaiRowStatus;
  MaiAliasForm: MaiAliasForm;
  MaiRow: ResolverTypeWrapper<EntryRow>;
  MaiAlias: ResolverTypeWrapper<PassageRow>;
  MaiRowConnection: ResolverTypeWrapper<RowPage>;
  MaiRowEdge: ResolverTypeWrapper<Omit<MaiRowEdge, 'node'> & { node: ResolversTypes['MaiRow'] }>;
  CreateMaiRowInput: CreateMaiRowInput;
  UpdateMaiRowInput: UpdateMaiRowInput;
  MaiRowPayload: ResolverTypeWrapper<Omit<MaiRowPayload, 'row'> & { row?: Maybe<ResolversTypes['MaiRow']> }>;
  AddMaiAliasInput: AddMaiAliasInput;
  MaiUnansweredQuestion: ResolverTypeWrapper<MaiUnansweredQuestion>;
  MaiUnansweredQuestionConnection: ResolverTypeWrapper<UnansweredPage>;
  MaiUnansweredQuestionEdge: ResolverTypeWrapper<MaiUnansweredQuestionEdge>;
  MaiNewAnswer: ResolverTypeWrapper<MaiNewAnswer>;
  AnswerMaiUnansweredQuestionInput: AnswerMaiUnansweredQuestionInput;
  DismissMaiUnansweredQuestionPayload: ResolverTypeWrapper<DismissMaiUnansweredQuestionPayload>;
  MarkMaiNewAnswersSeenPayload: ResolverTypeWrapper<MarkMaiNewAnswersSeenPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Time: Scalars['Time']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: UserError;
  UploadTicket: UploadTicket;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  UploadHeader: UploadHeader;
  UploadPayload: UploadPayload;
  MaiSource: MaiSource;
  Float: Scalars['Float']['output'];
  MaiSentence: MaiSentence;
  MaiNews: MaiNews;
  MaiAnswer: MaiAnswer;
  Query: Record<PropertyKey, never>;
  MaiConflict: RowConflict;
  MaiConversation: ConversationRow;
  MaiExchange: ExchangeRow;
  MaiConversationConnection: ConversationPage;
  MaiConversationEdge: Omit<MaiConversationEdge, 'node'> & { node: ResolversParentTypes['MaiConversation'] };
  Mutation: Record<PropertyKey, never>;
  RateMaiAnswerInput: RateMaiAnswerInput;
  MaiExchangePayload: Omit<MaiExchangePayload, 'exchange'> & { exchange?: Maybe<ResolversParentTypes['MaiExchange']> };
  DeleteMaiConversationsPayload: DeleteMaiConversationsPayload;
  MaiGlossaryTerm: GlossaryRow;
  MaiGlossaryTermConnection: GlossaryPage;
  MaiGlossaryTermEdge: Omit<MaiGlossaryTermEdge, 'node'> & { node: ResolversParentTypes['MaiGlossaryTerm'] };
  SaveMaiGlossaryTermInput: SaveMaiGlossaryTermInput;
  MaiGlossaryTermPayload: Omit<MaiGlossaryTermPayload, 'term'> & { term?: Maybe<ResolversParentTypes['MaiGlossaryTerm']> };
  DeleteMaiGlossaryTermPayload: DeleteMaiGlossaryTermPayload;
  MaiImport: MaiImport;
  MaiStats: MaiStats;
  MaiMonitoring: MaiMonitoring;
  MaiMethodActivity: MaiMethodActivity;
  Article: Article;
  Employee: Employee;
  Viewer: Viewer | FederationReferenceTypes['Viewer'];
  MaiRow: EntryRow;
  MaiAlias: PassageRow;
  MaiRowConnection: RowPage;
  MaiRowEdge: Omit<MaiRowEdge, 'node'> & { node: ResolversParentTypes['MaiRow'] };
  CreateMaiRowInput: CreateMaiRowInput;
  UpdateMaiRowInput: UpdateMaiRowInput;
  MaiRowPayload: Omit<MaiRowPayload, 'row'> & { row?: Maybe<ResolversParentTypes['MaiRow']> };
  AddMaiAliasInput: AddMaiAliasInput;
  MaiUnansweredQuestion: MaiUnansweredQuestion;
  MaiUnansweredQuestionConnection: UnansweredPage;
  MaiUnansweredQuestionEdge: MaiUnansweredQuestionEdge;
  MaiNewAnswer: MaiNewAnswer;
  AnswerMaiUnansweredQuestionInput: AnswerMaiUnansweredQuestionInput;
  DismissMaiUnansweredQuestionPayload: DismissMaiUnansweredQuestionPayload;
  MarkMaiNewAnswersSeenPayload: MarkMaiNewAnswersSeenPayload;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadTicket'] = ResolversParentTypes['UploadTicket']> = {
  uploadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadPayload'] = ResolversParentTypes['UploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['UploadTicket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaiSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiSource'] = ResolversParentTypes['MaiSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MaiSentenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiSentence'] = ResolversParentTypes['MaiSentence']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['MaiSource']>, ParentType, ContextType>;
};

export type MaiNewsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiNews'] = ResolversParentTypes['MaiNews']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MaiAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiAnswer'] = ResolversParentTypes['MaiAnswer']> = {
  status?: Resolver<ResolversTypes['MaiStatus'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wording?: Resolver<Maybe<ResolversTypes['MaiWording']>, ParentType, ContextType>;
  sentences?: Resolver<ReadonlyArray<ResolversTypes['MaiSentence']>, ParentType, ContextType>;
  writer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['MaiSource']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  news?: Resolver<ReadonlyArray<ResolversTypes['MaiNews']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['MaiMode'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elapsedMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exchangeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  askMai?: Resolver<Maybe<ResolversTypes['MaiAnswer']>, ParentType, ContextType, RequireFields<QueryAskMaiArgs, 'question'>>;
  maiConflicts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaiConflict']>>, ParentType, ContextType>;
  maiConversations?: Resolver<Maybe<ResolversTypes['MaiConversationConnection']>, ParentType, ContextType, RequireFields<QueryMaiConversationsArgs, 'first'>>;
  maiConversation?: Resolver<Maybe<ResolversTypes['MaiConversation']>, ParentType, ContextType, RequireFields<QueryMaiConversationArgs, 'id'>>;
  maiGlossary?: Resolver<Maybe<ResolversTypes['MaiGlossaryTermConnection']>, ParentType, ContextType, RequireFields<QueryMaiGlossaryArgs, 'first'>>;
  maiImports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaiImport']>>, ParentType, ContextType>;
  maiStats?: Resolver<Maybe<ResolversTypes['MaiStats']>, ParentType, ContextType>;
  maiMonitoring?: Resolver<Maybe<ResolversTypes['MaiMonitoring']>, ParentType, ContextType, RequireFields<QueryMaiMonitoringArgs, 'hours'>>;
  maiRows?: Resolver<Maybe<ResolversTypes['MaiRowConnection']>, ParentType, ContextType, RequireFields<QueryMaiRowsArgs, 'first'>>;
  maiRow?: Resolver<Maybe<ResolversTypes['MaiRow']>, ParentType, ContextType, RequireFields<QueryMaiRowArgs, 'id'>>;
  maiSampleQuestions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<QueryMaiSampleQuestionsArgs, 'limit'>>;
  maiSuggestions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<QueryMaiSuggestionsArgs, 'prefix' | 'first'>>;
  maiNewAnswers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaiExchange']>>, ParentType, ContextType>;
  maiUnansweredQuestions?: Resolver<Maybe<ResolversTypes['MaiUnansweredQuestionConnection']>, ParentType, ContextType, RequireFields<QueryMaiUnansweredQuestionsArgs, 'first'>>;
};

export type MaiConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiConflict'] = ResolversParentTypes['MaiConflict']> = {
  kind?: Resolver<ResolversTypes['MaiConflictKind'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['MaiRow']>, ParentType, ContextType>;
  nearness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MaiConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiConversation'] = ResolversParentTypes['MaiConversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAskedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  exchanges?: Resolver<ReadonlyArray<ResolversTypes['MaiExchange']>, ParentType, ContextType>;
  viewerCanDelete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiExchangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiExchange'] = ResolversParentTypes['MaiExchange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MaiStatus'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  helpful?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredSince?: Resolver<Maybe<ResolversTypes['MaiNewAnswer']>, ParentType, ContextType>;
  viewerCanRate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiConversationConnection'] = ResolversParentTypes['MaiConversationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaiConversation']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaiConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaiConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiConversationEdge'] = ResolversParentTypes['MaiConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaiConversation'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  rateMaiAnswer?: Resolver<Maybe<ResolversTypes['MaiExchangePayload']>, ParentType, ContextType, RequireFields<MutationRateMaiAnswerArgs, 'input'>>;
  deleteMaiConversations?: Resolver<Maybe<ResolversTypes['DeleteMaiConversationsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteMaiConversationsArgs, 'ids'>>;
  deleteAllMaiConversations?: Resolver<Maybe<ResolversTypes['DeleteMaiConversationsPayload']>, ParentType, ContextType>;
  saveMaiGlossaryTerm?: Resolver<Maybe<ResolversTypes['MaiGlossaryTermPayload']>, ParentType, ContextType, RequireFields<MutationSaveMaiGlossaryTermArgs, 'input'>>;
  deleteMaiGlossaryTerm?: Resolver<Maybe<ResolversTypes['DeleteMaiGlossaryTermPayload']>, ParentType, ContextType, RequireFields<MutationDeleteMaiGlossaryTermArgs, 'id'>>;
  createMaiRow?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationCreateMaiRowArgs, 'input'>>;
  updateMaiRow?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMaiRowArgs, 'input'>>;
  setMaiRowStatus?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationSetMaiRowStatusArgs, 'id' | 'status'>>;
  addMaiAlias?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationAddMaiAliasArgs, 'input'>>;
  removeMaiAlias?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationRemoveMaiAliasArgs, 'id'>>;
  answerMaiUnansweredQuestion?: Resolver<Maybe<ResolversTypes['MaiRowPayload']>, ParentType, ContextType, RequireFields<MutationAnswerMaiUnansweredQuestionArgs, 'input'>>;
  dismissMaiUnansweredQuestion?: Resolver<Maybe<ResolversTypes['DismissMaiUnansweredQuestionPayload']>, ParentType, ContextType, RequireFields<MutationDismissMaiUnansweredQuestionArgs, 'id'>>;
  markMaiNewAnswersSeen?: Resolver<Maybe<ResolversTypes['MarkMaiNewAnswersSeenPayload']>, ParentType, ContextType>;
};

export type MaiExchangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiExchangePayload'] = ResolversParentTypes['MaiExchangePayload']> = {
  exchange?: Resolver<Maybe<ResolversTypes['MaiExchange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMaiConversationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMaiConversationsPayload'] = ResolversParentTypes['DeleteMaiConversationsPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaiGlossaryTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiGlossaryTerm'] = ResolversParentTypes['MaiGlossaryTerm']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  word?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  viewerCanSave?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanDelete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiGlossaryTermConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiGlossaryTermConnection'] = ResolversParentTypes['MaiGlossaryTermConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaiGlossaryTerm']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaiGlossaryTermEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaiGlossaryTermEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiGlossaryTermEdge'] = ResolversParentTypes['MaiGlossaryTermEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaiGlossaryTerm'], ParentType, ContextType>;
};

export type MaiGlossaryTermPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiGlossaryTermPayload'] = ResolversParentTypes['MaiGlossaryTermPayload']> = {
  term?: Resolver<Maybe<ResolversTypes['MaiGlossaryTerm']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMaiGlossaryTermPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMaiGlossaryTermPayload'] = ResolversParentTypes['DeleteMaiGlossaryTermPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaiImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiImport'] = ResolversParentTypes['MaiImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rolledBackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MaiStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiStats'] = ResolversParentTypes['MaiStats']> = {
  questionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MaiMonitoringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiMonitoring'] = ResolversParentTypes['MaiMonitoring']> = {
  totalSearches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  avgMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unhelpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byMethod?: Resolver<ReadonlyArray<ResolversTypes['MaiMethodActivity']>, ParentType, ContextType>;
};

export type MaiMethodActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiMethodActivity'] = ResolversParentTypes['MaiMethodActivity']> = {
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  succeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  avgMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCanCreateMaiRow?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiRow'] = ResolversParentTypes['MaiRow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MaiRowKind'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MaiRowStatus'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['MaiAlias']>, ParentType, ContextType>;
  viewerCanUpdate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanSetStatus?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanAddAlias?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiAliasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiAlias'] = ResolversParentTypes['MaiAlias']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['MaiAliasForm']>, ParentType, ContextType>;
  viewerCanRemove?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiRowConnection'] = ResolversParentTypes['MaiRowConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaiRow']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaiRowEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaiRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiRowEdge'] = ResolversParentTypes['MaiRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaiRow'], ParentType, ContextType>;
};

export type MaiRowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiRowPayload'] = ResolversParentTypes['MaiRowPayload']> = {
  row?: Resolver<Maybe<ResolversTypes['MaiRow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaiUnansweredQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiUnansweredQuestion'] = ResolversParentTypes['MaiUnansweredQuestion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAskedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanAnswer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanDismiss?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MaiUnansweredQuestionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiUnansweredQuestionConnection'] = ResolversParentTypes['MaiUnansweredQuestionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaiUnansweredQuestion']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaiUnansweredQuestionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaiUnansweredQuestionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiUnansweredQuestionEdge'] = ResolversParentTypes['MaiUnansweredQuestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaiUnansweredQuestion'], ParentType, ContextType>;
};

export type MaiNewAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiNewAnswer'] = ResolversParentTypes['MaiNewAnswer']> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DismissMaiUnansweredQuestionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DismissMaiUnansweredQuestionPayload'] = ResolversParentTypes['DismissMaiUnansweredQuestionPayload']> = {
  dismissedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkMaiNewAnswersSeenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkMaiNewAnswersSeenPayload'] = ResolversParentTypes['MarkMaiNewAnswersSeenPayload']> = {
  seenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Time?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UploadTicket?: UploadTicketResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  MaiSource?: MaiSourceResolvers<ContextType>;
  MaiSentence?: MaiSentenceResolvers<ContextType>;
  MaiNews?: MaiNewsResolvers<ContextType>;
  MaiAnswer?: MaiAnswerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  MaiConflict?: MaiConflictResolvers<ContextType>;
  MaiConversation?: MaiConversationResolvers<ContextType>;
  MaiExchange?: MaiExchangeResolvers<ContextType>;
  MaiConversationConnection?: MaiConversationConnectionResolvers<ContextType>;
  MaiConversationEdge?: MaiConversationEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MaiExchangePayload?: MaiExchangePayloadResolvers<ContextType>;
  DeleteMaiConversationsPayload?: DeleteMaiConversationsPayloadResolvers<ContextType>;
  MaiGlossaryTerm?: MaiGlossaryTermResolvers<ContextType>;
  MaiGlossaryTermConnection?: MaiGlossaryTermConnectionResolvers<ContextType>;
  MaiGlossaryTermEdge?: MaiGlossaryTermEdgeResolvers<ContextType>;
  MaiGlossaryTermPayload?: MaiGlossaryTermPayloadResolvers<ContextType>;
  DeleteMaiGlossaryTermPayload?: DeleteMaiGlossaryTermPayloadResolvers<ContextType>;
  MaiImport?: MaiImportResolvers<ContextType>;
  MaiStats?: MaiStatsResolvers<ContextType>;
  MaiMonitoring?: MaiMonitoringResolvers<ContextType>;
  MaiMethodActivity?: MaiMethodActivityResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  MaiRow?: MaiRowResolvers<ContextType>;
  MaiAlias?: MaiAliasResolvers<ContextType>;
  MaiRowConnection?: MaiRowConnectionResolvers<ContextType>;
  MaiRowEdge?: MaiRowEdgeResolvers<ContextType>;
  MaiRowPayload?: MaiRowPayloadResolvers<ContextType>;
  MaiUnansweredQuestion?: MaiUnansweredQuestionResolvers<ContextType>;
  MaiUnansweredQuestionConnection?: MaiUnansweredQuestionConnectionResolvers<ContextType>;
  MaiUnansweredQuestionEdge?: MaiUnansweredQuestionEdgeResolvers<ContextType>;
  MaiNewAnswer?: MaiNewAnswerResolvers<ContextType>;
  DismissMaiUnansweredQuestionPayload?: DismissMaiUnansweredQuestionPayloadResolvers<ContextType>;
  MarkMaiNewAnswersSeenPayload?: MarkMaiNewAnswersSeenPayloadResolvers<ContextType>;
};


