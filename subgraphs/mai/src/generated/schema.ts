// Written by `npm run generate` from schema.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
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
  /** Par quels moyens la recherche a été faite. */
  readonly mode: MaiMode;
  /** Fournisseur des plongements en service : local ou huggingface ; nul quand il n'y en a pas. */
  readonly provider?: Maybe<Scalars['String']['output']>;
  /** Modèle des plongements en service. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Durée du traitement, en millisecondes. */
  readonly elapsedMs: Scalars['Int']['output'];
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

export type Query = {
  /** Pose une question à MAI, l'assistant de l'entreprise. Il répond par une ligne de sa base, source à l'appui, ou dit qu'il ne sait pas. */
  readonly askMai?: Maybe<MaiAnswer>;
  /** Questions que MAI sait traiter, à proposer en exemple. */
  readonly maiSampleQuestions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** État de la base de connaissances. */
  readonly maiStats?: Maybe<MaiStats>;
};


export type QueryAskMaiArgs = {
  question: Scalars['String']['input'];
};


export type QueryMaiSampleQuestionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


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
  MaiAnswer: ResolverTypeWrapper<MaiAnswer>;
  MaiStats: ResolverTypeWrapper<MaiStats>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  MaiAnswer: MaiAnswer;
  MaiStats: MaiStats;
  Query: Record<PropertyKey, never>;
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
  mode?: Resolver<ResolversTypes['MaiMode'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elapsedMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaiStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaiStats'] = ResolversParentTypes['MaiStats']> = {
  questionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  askMai?: Resolver<Maybe<ResolversTypes['MaiAnswer']>, ParentType, ContextType, RequireFields<QueryAskMaiArgs, 'question'>>;
  maiSampleQuestions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<QueryMaiSampleQuestionsArgs, 'limit'>>;
  maiStats?: Resolver<Maybe<ResolversTypes['MaiStats']>, ParentType, ContextType>;
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
  MaiAnswer?: MaiAnswerResolvers<ContextType>;
  MaiStats?: MaiStatsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};


