// Written by `npm run generate` from schema.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IdeaDepartmentRow } from '../tables.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
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

/** Service à qui s'adressent des idées. */
export type IdeaDepartment = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
  /** Nom. */
  readonly name: Scalars['String']['output'];
};

export type Query = {
  /** Les services à qui une idée peut s'adresser. */
  readonly ideaDepartments?: Maybe<ReadonlyArray<IdeaDepartment>>;
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
  IdeaDepartment: IdeaDepartment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  IdeaDepartment:
    ( { __typename: 'IdeaDepartment' }
    & GraphQLRecursivePick<FederationTypes['IdeaDepartment'], {"id":true}> );
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
  IdeaDepartment: ResolverTypeWrapper<IdeaDepartmentRow>;
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
  IdeaDepartment: IdeaDepartmentRow;
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

export type IdeaDepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaDepartment'] = ResolversParentTypes['IdeaDepartment'], FederationReferenceType extends FederationReferenceTypes['IdeaDepartment'] = FederationReferenceTypes['IdeaDepartment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdeaDepartment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ideaDepartments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IdeaDepartment']>>, ParentType, ContextType>;
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
  IdeaDepartment?: IdeaDepartmentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};


