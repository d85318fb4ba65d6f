// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArticleRow, EmployeeKey } from '../tables.ts';
import type { ArticlePage } from '../services/articles.ts';
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

/** Image d'un article. */
export type ArticleImage = {
  /** Adresse. Elle vaut une à deux heures, sans session, pour qui la détient. */
  readonly url: Scalars['String']['output'];
  /** Largeur en points, 1600 au plus : de quoi réserver sa place dans la page avant qu'elle n'arrive. */
  readonly width: Scalars['Int']['output'];
  /** Hauteur en points, 1600 au plus. */
  readonly height: Scalars['Int']['output'];
  /** Ce qu'elle montre, pour qui ne la voit pas. */
  readonly alt: Scalars['String']['output'];
};

export type Mutation = {
  /** Demande à déposer l'image d'un article. Elle ne sert qu'une fois donnée à `createArticle` ou à `updateArticle`. */
  readonly createArticleImageUpload?: Maybe<UploadPayload>;
  /** Crée un article. */
  readonly createArticle?: Maybe<ArticlePayload>;
  /** Modifie les champs donnés d'un article. */
  readonly updateArticle?: Maybe<ArticlePayload>;
  /** Supprime des articles, tous ou aucun. */
  readonly deleteArticles?: Maybe<DeleteArticlesPayload>;
};


export type MutationCreateArticleImageUploadArgs = {
  input: CreateArticleImageUploadInput;
};


export type MutationCreateArticleArgs = {
  input: CreateArticleInput;
};


export type MutationUpdateArticleArgs = {
  input: UpdateArticleInput;
};


export type MutationDeleteArticlesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Image à déposer. */
export type CreateArticleImageUploadInput = {
  /** Type du fichier : image/jpeg, image/png, image/webp ou image/gif. */
  readonly contentType: Scalars['String']['input'];
  /** Taille du fichier en octets, 5 000 000 au plus. */
  readonly sizeBytes: Scalars['Int']['input'];
};

/** Sorte d'article. */
export type ArticleType =
  /** Actualité. */
  | 'NEWS'
  /** Annonce. */
  | 'ANNOUNCEMENT';

/** Période de publication, au calendrier de Dakar. */
export type ArticlePeriod =
  /** Aujourd'hui. */
  | 'TODAY'
  /** Cette semaine, du lundi au dimanche. */
  | 'THIS_WEEK'
  /** Ce mois. */
  | 'THIS_MONTH';

/** Article de la vie de l'entreprise. */
export type Article = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Sorte d'article. */
  readonly type: ArticleType;
  /** Sorte d'article, en français. */
  readonly typeLabel: Scalars['String']['output'];
  /** Titre. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Texte. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** Image ; nulle s'il n'y en a pas. */
  readonly image?: Maybe<ArticleImage>;
  /** Auteur. */
  readonly author?: Maybe<Employee>;
  /** Parution ; nulle pour un brouillon, future pour un article programmé. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Fin de parution ; nulle s'il n'y en a pas. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de modifier cet article. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer cet article. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Page d'articles. */
export type ArticleConnection = {
  /** Les articles de la page. */
  readonly nodes: ReadonlyArray<Article>;
  /** Les articles de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un article dans une page. */
export type ArticleEdge = {
  /** Curseur de cet article. */
  readonly cursor: Scalars['String']['output'];
  /** L'article. */
  readonly node: Article;
};

/** Nombres d'articles parus. */
export type ArticleStats = {
  /** Tous. */
  readonly all: Scalars['Int']['output'];
  /** Actualités. */
  readonly news: Scalars['Int']['output'];
  /** Annonces. */
  readonly announcements: Scalars['Int']['output'];
  /** Parus aujourd'hui. */
  readonly today: Scalars['Int']['output'];
  /** Parus cette semaine. */
  readonly thisWeek: Scalars['Int']['output'];
  /** Parus ce mois. */
  readonly thisMonth: Scalars['Int']['output'];
};

export type Query = {
  /** Articles parus, le plus récent d'abord. */
  readonly articles?: Maybe<ArticleConnection>;
  /** Brouillons, articles programmés et articles échus, le plus récemment créé d'abord (communication). */
  readonly unpublishedArticles?: Maybe<ArticleConnection>;
  /** Un article paru, ou nul. La communication voit aussi les autres. */
  readonly article?: Maybe<Article>;
  /** Nombres d'articles parus, par sorte et par période. */
  readonly articleStats?: Maybe<ArticleStats>;
};


export type QueryArticlesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<ArticleType>;
  period?: InputMaybe<ArticlePeriod>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnpublishedArticlesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};

/** Nouvel article. Il faut un titre, un texte ou une image. */
export type CreateArticleInput = {
  /** Sorte d'article. */
  readonly type: ArticleType;
  /** Titre, 1000 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Texte. */
  readonly content?: InputMaybe<Scalars['String']['input']>;
  /** Identifiant du dépôt de l'image. */
  readonly imageUploadId?: InputMaybe<Scalars['ID']['input']>;
  /** Ce que montre l'image, 300 caractères au plus ; requis avec une image. */
  readonly imageAlt?: InputMaybe<Scalars['String']['input']>;
  /** Parution ; absente ou nulle pour un brouillon. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Fin de parution, après la parution. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'un article ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateArticleInput = {
  /** Identifiant de l'article. */
  readonly id: Scalars['ID']['input'];
  /** Sorte d'article. */
  readonly type?: InputMaybe<ArticleType>;
  /** Titre, 1000 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Texte. */
  readonly content?: InputMaybe<Scalars['String']['input']>;
  /** Identifiant du dépôt d'une nouvelle image, avec sa description ; nul pour retirer l'image et sa description. */
  readonly imageUploadId?: InputMaybe<Scalars['ID']['input']>;
  /** Ce que montre l'image, 300 caractères au plus ; requis avec une nouvelle image. */
  readonly imageAlt?: InputMaybe<Scalars['String']['input']>;
  /** Parution ; nulle pour revenir au brouillon. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Fin de parution, après la parution. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Résultat d'une écriture d'article. */
export type ArticlePayload = {
  /** L'article après l'écriture ; nul si la saisie est refusée. */
  readonly article?: Maybe<Article>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression d'articles. */
export type DeleteArticlesPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Personne de l'entreprise. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** La personne connectée et ce qu'elle peut faire. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Vrai si vous pouvez écrire un article. */
  readonly viewerCanCreateArticle?: Maybe<Scalars['Boolean']['output']>;
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
  Article: Article;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Article:
    ( { __typename: 'Article' }
    & GraphQLRecursivePick<FederationTypes['Article'], {"id":true}> );
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
  ArticleImage: ResolverTypeWrapper<ArticleImage>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateArticleImageUploadInput: CreateArticleImageUploadInput;
  ArticleType: ArticleType;
  ArticlePeriod: ArticlePeriod;
  Article: ResolverTypeWrapper<ArticleRow>;
  ArticleConnection: ResolverTypeWrapper<ArticlePage>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleStats: ResolverTypeWrapper<ArticleStats>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateArticleInput: CreateArticleInput;
  UpdateArticleInput: UpdateArticleInput;
  ArticlePayload: ResolverTypeWrapper<Omit<ArticlePayload, 'article'> & { article?: Maybe<ResolversTypes['Article']> }>;
  DeleteArticlesPayload: ResolverTypeWrapper<DeleteArticlesPayload>;
  Employee: ResolverTypeWrapper<EmployeeKey>;
  Viewer: ResolverTypeWrapper<Viewer>;
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
  ArticleImage: ArticleImage;
  Mutation: Record<PropertyKey, never>;
  CreateArticleImageUploadInput: CreateArticleImageUploadInput;
  Article: ArticleRow;
  ArticleConnection: ArticlePage;
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleStats: ArticleStats;
  Query: Record<PropertyKey, never>;
  CreateArticleInput: CreateArticleInput;
  UpdateArticleInput: UpdateArticleInput;
  ArticlePayload: Omit<ArticlePayload, 'article'> & { article?: Maybe<ResolversParentTypes['Article']> };
  DeleteArticlesPayload: DeleteArticlesPayload;
  Employee: EmployeeKey;
  Viewer: Viewer | FederationReferenceTypes['Viewer'];
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

export type ArticleImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleImage'] = ResolversParentTypes['ArticleImage']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createArticleImageUpload?: Resolver<Maybe<ResolversTypes['UploadPayload']>, ParentType, ContextType, RequireFields<MutationCreateArticleImageUploadArgs, 'input'>>;
  createArticle?: Resolver<Maybe<ResolversTypes['ArticlePayload']>, ParentType, ContextType, RequireFields<MutationCreateArticleArgs, 'input'>>;
  updateArticle?: Resolver<Maybe<ResolversTypes['ArticlePayload']>, ParentType, ContextType, RequireFields<MutationUpdateArticleArgs, 'input'>>;
  deleteArticles?: Resolver<Maybe<ResolversTypes['DeleteArticlesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteArticlesArgs, 'ids'>>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article'], FederationReferenceType extends FederationReferenceTypes['Article'] = FederationReferenceTypes['Article']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Article']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ArticleType'], ParentType, ContextType>;
  typeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ArticleImage']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleStats'] = ResolversParentTypes['ArticleStats']> = {
  all?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  news?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  announcements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thisWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thisMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  articles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  unpublishedArticles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<QueryUnpublishedArticlesArgs, 'first'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articleStats?: Resolver<Maybe<ResolversTypes['ArticleStats']>, ParentType, ContextType>;
};

export type ArticlePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticlePayload'] = ResolversParentTypes['ArticlePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteArticlesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteArticlesPayload'] = ResolversParentTypes['DeleteArticlesPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCanCreateArticle?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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
  ArticleImage?: ArticleImageResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleStats?: ArticleStatsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ArticlePayload?: ArticlePayloadResolvers<ContextType>;
  DeleteArticlesPayload?: DeleteArticlesPayloadResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};


