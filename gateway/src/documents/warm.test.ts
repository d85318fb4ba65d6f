import { ApolloGateway } from '@apollo/gateway';
