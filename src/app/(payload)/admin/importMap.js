import { NumberCell as NumberCell_2cce1bd8975ad479f1d42081b7efa092 } from '../../../../src/admin/list/rmaCells'
import { CustomerCell as CustomerCell_2cce1bd8975ad479f1d42081b7efa092 } from '../../../../src/admin/list/rmaCells'
import { StatusCell as StatusCell_2cce1bd8975ad479f1d42081b7efa092 } from '../../../../src/admin/list/rmaCells'
import { PiecesCell as PiecesCell_2cce1bd8975ad479f1d42081b7efa092 } from '../../../../src/admin/list/rmaCells'
import { MomentCell as MomentCell_133c76b6e1c7722112c5b187eb4d153b } from '../../../../src/admin/list/MomentCell'
import { RmaStatusTabs as RmaStatusTabs_0f7c7e3139c9fd175ba38490689850de } from '../../../../src/admin/list/RmaStatusTabs'
import { RmaView as RmaView_b1113c1567398b1c615dbfd755ccbc61 } from '../../../../src/admin/rma/RmaView'
import { NumberCell as NumberCell_ab5510f8341082ccfa177e6c17710170 } from '../../../../src/admin/list/serviceCells'
import { TitleCell as TitleCell_ab5510f8341082ccfa177e6c17710170 } from '../../../../src/admin/list/serviceCells'
import { StatusCell as StatusCell_ab5510f8341082ccfa177e6c17710170 } from '../../../../src/admin/list/serviceCells'
import { ServiceStatusTabs as ServiceStatusTabs_9a270b8012bb55e32790b3967e80c371 } from '../../../../src/admin/list/ServiceStatusTabs'
import { RequestView as RequestView_c82c3d5738ee6f6f12642d0733103a95 } from '../../../../src/admin/services/RequestView'
import { NumberCell as NumberCell_d6622fe96cc9b469c19b412b53339fcc } from '../../../../src/admin/list/claimCells'
import { StatusCell as StatusCell_d6622fe96cc9b469c19b412b53339fcc } from '../../../../src/admin/list/claimCells'
import { ArticlesCell as ArticlesCell_d6622fe96cc9b469c19b412b53339fcc } from '../../../../src/admin/list/claimCells'
import { ClaimStatusTabs as ClaimStatusTabs_decbcd72b381aed1b7f902393f6c6b96 } from '../../../../src/admin/list/ClaimStatusTabs'
import { ClaimView as ClaimView_b526b477d5f07f6ea97b3b3cc78f08b5 } from '../../../../src/admin/claims/ClaimView'
import { EffectStatusCell as EffectStatusCell_253cab64b59a3dca1cec43b51eb69e94 } from '../../../../src/admin/list/outboxCells'
import { EffectCell as EffectCell_253cab64b59a3dca1cec43b51eb69e94 } from '../../../../src/admin/list/outboxCells'
import { OutboxStatusTabs as OutboxStatusTabs_c00629dbc6c11462758d4fd632598780 } from '../../../../src/admin/list/OutboxStatusTabs'
import { OutboxView as OutboxView_4dd221ac2dece830cb6c2e4b93ffb931 } from '../../../../src/admin/outbox/OutboxView'
import { RequestOnBehalf as RequestOnBehalf_ceb0eed90f8d235a07c8658cea6a4c81 } from '../../../../src/admin/customers/RequestOnBehalf'
import { DiscountCell as DiscountCell_d52d811e99bf0c07667dd815fbf2bcac } from '../../../../src/admin/customers/DiscountCell'
import { DiscountField as DiscountField_95944151b62793b9ea4a91f659ca590f } from '../../../../src/admin/customers/DiscountField'
import { YesCell as YesCell_2855742f98aa0856463b94daa3245e07 } from '../../../../src/admin/list/YesCell'
import { WantedByCustomer as WantedByCustomer_a1f256f4da47856890f8e02b352b02da } from '../../../../src/admin/customers/WantedByCustomer'
import { ContactsOfCustomer as ContactsOfCustomer_5832ee646e79978b794b9cd69811eef1 } from '../../../../src/admin/customers/AccessList'
import { LogOfCustomer as LogOfCustomer_79b22f0d43a48d5fe307a5f379c59709 } from '../../../../src/admin/customers/AccountLog'
import { InviteAgain as InviteAgain_f6c832942dda33b7b718db52e3b5c5b1 } from '../../../../src/admin/customers/InviteAgain'
import { ViewAsContact as ViewAsContact_c124db7ea3951ff365ba2b265be9fad8 } from '../../../../src/admin/customers/ViewAsContact'
import { MailOfContact as MailOfContact_6af9117976071486604514344ae58425 } from '../../../../src/admin/customers/MailOfContact'
import { CustomersOfContact as CustomersOfContact_5832ee646e79978b794b9cd69811eef1 } from '../../../../src/admin/customers/AccessList'
import { LogOfContact as LogOfContact_79b22f0d43a48d5fe307a5f379c59709 } from '../../../../src/admin/customers/AccountLog'
import { ToldCell as ToldCell_80933215dee54af114103bba865ffcd0 } from '../../../../src/admin/list/eventCells'
import { OneEvent as OneEvent_79b22f0d43a48d5fe307a5f379c59709 } from '../../../../src/admin/customers/AccountLog'
import { NameCell as NameCell_9c148f761b634ec2db4e4e3e8321e066 } from '../../../../src/admin/list/registrationCells'
import { StatusCell as StatusCell_9c148f761b634ec2db4e4e3e8321e066 } from '../../../../src/admin/list/registrationCells'
import { DueCell as DueCell_9c148f761b634ec2db4e4e3e8321e066 } from '../../../../src/admin/list/registrationCells'
import { RegistrationStatusTabs as RegistrationStatusTabs_4aa1e6d9ebab573b0281742596984e23 } from '../../../../src/admin/list/RegistrationStatusTabs'
import { RegistrationView as RegistrationView_6aa1684e9a53896145b0896a6a70c18f } from '../../../../src/admin/registrations/RegistrationView'
import { ImportUndo as ImportUndo_d7e234195caca7e32ee9a8bcd3ccc37f } from '../../../../src/admin/erp/ImportUndo'
import { EndpointStateCell as EndpointStateCell_fbec4d8a86c49ee8fd1ebaa3920617d1 } from '../../../../src/admin/webhooks/EndpointStateCell'
import { EndpointDelivery as EndpointDelivery_85b58afdab7a339a2f87d4b6103adfc9 } from '../../../../src/admin/webhooks/EndpointDelivery'
import { DeliveryFaultCell as DeliveryFaultCell_27765c429ea4b06b85a944381f67fbc4 } from '../../../../src/admin/webhooks/DeliveryFaultCell'
import { InvoicePaper as InvoicePaper_f4674520ef4ea40874fbcdcedd6cdee1 } from '../../../../src/admin/invoices/InvoicePaper'
import { OwnMails as OwnMails_e222a9757179179716ce8b468ff7e317 } from '../../../../src/admin/services/OwnMails'
import { LostFields as LostFields_20657a2a37ab83bda625ddcace9e8055 } from '../../../../src/admin/forms/LostFields'
import { QuestionField as QuestionField_002ae32f1066a1e2a48a8f2903e943d5 } from '../../../../src/admin/forms/QuestionField'
import { ValueField as ValueField_409d07fb19c5509fe8992bd3aaa8ac9e } from '../../../../src/admin/forms/ValueField'
import { BlockLabel as BlockLabel_3237d4fb44bf8a05cd93a6b0702b2dec } from '../../../../src/admin/forms/BlockLabel'
import { FormPreview as FormPreview_cb63c223c68582486dc97a00873215a1 } from '../../../../src/admin/forms/FormPreview'
import { UnpublishForm as UnpublishForm_283dbea506dc33cbe4c30e61e27b2d07 } from '../../../../src/admin/forms/UnpublishForm'
import { RegisterImport as RegisterImport_bd92765764aa6bf5097d74cf89df2225 } from '../../../../src/admin/register/RegisterImport'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PublishPlan as PublishPlan_0ae45f4ea21d83978646c4deca61fec0 } from '../../../../src/admin/pages/PublishPlan'
import { PlannedCell as PlannedCell_aafcb62547b1d22434cf6b5c6ca1c1fd } from '../../../../src/admin/pages/PlannedCell'
import { KeyField as KeyField_0bdd653eac6f645bf3ce31b24855a8c4 } from '../../../../src/admin/templates/KeyField'
import { ServiceField as ServiceField_592a3f06faccc645ceb35aa594831597 } from '../../../../src/admin/templates/ServiceField'
import { LineField as LineField_1a9f023d50287931229a0991d36f7c1e } from '../../../../src/admin/templates/LineField'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { VariableField as VariableField_521c417fb6f6f70e194da3c8f7c67e5b } from '../../../../src/admin/templates/VariableField'
import { VariableLabel as VariableLabel_150ed07b8845d0e74b8cc95ecc0dbde6 } from '../../../../src/admin/templates/VariableLabel'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TemplatePreview as TemplatePreview_47e19cd2736ed77453e569eab02b06f6 } from '../../../../src/admin/templates/TemplatePreview'
import { ShippedTemplates as ShippedTemplates_c9555d39ef7d225ce3a189e6d914a99e } from '../../../../src/admin/templates/ShippedTemplates'
import { CompareView as CompareView_146d0ed34f819ca0852c4a11eb23d5c2 } from '../../../../src/admin/templates/compare/CompareView'
import { ApiKey as ApiKey_7b965df9e9ceeac55379bd174a0e8e65 } from '../../../../src/admin/users/ApiKey'
import { ConfigView as ConfigView_420057a049d5ed680a2c5a2ad72225a6 } from '../../../../src/admin/config/ConfigView'
import { BrandContrast as BrandContrast_96a53115a12a0455755c14ea2098983b } from '../../../../src/admin/brand/BrandContrast'
import { TitledRow as TitledRow_a53a13e2c9070d61a98853c73acab617 } from '../../../../src/admin/settings/TitledRow'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { ReceivingLink as ReceivingLink_cc1d7baf7ce1b0ed8d3b5168fbd2d8a2 } from '../../../../src/admin/receiving/ReceivingLink'
import { PanelTexts as PanelTexts_10f4e48b80b583ab39fbb6d5299a8dfd } from '../../../../src/admin/text/PanelTexts'
import { Dashboard as Dashboard_e57afc99291726bda4e4e9629bc62236 } from '../../../../src/admin/dashboard/Dashboard'
import { ReceivingView as ReceivingView_d263e35eec1a62f787547f5f4104e76e } from '../../../../src/admin/receiving/ReceivingView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/list/rmaCells#NumberCell": NumberCell_2cce1bd8975ad479f1d42081b7efa092,
  "/src/admin/list/rmaCells#CustomerCell": CustomerCell_2cce1bd8975ad479f1d42081b7efa092,
  "/src/admin/list/rmaCells#StatusCell": StatusCell_2cce1bd8975ad479f1d42081b7efa092,
  "/src/admin/list/rmaCells#PiecesCell": PiecesCell_2cce1bd8975ad479f1d42081b7efa092,
  "/src/admin/list/MomentCell#MomentCell": MomentCell_133c76b6e1c7722112c5b187eb4d153b,
  "/src/admin/list/RmaStatusTabs#RmaStatusTabs": RmaStatusTabs_0f7c7e3139c9fd175ba38490689850de,
  "/src/admin/rma/RmaView#RmaView": RmaView_b1113c1567398b1c615dbfd755ccbc61,
  "/src/admin/list/serviceCells#NumberCell": NumberCell_ab5510f8341082ccfa177e6c17710170,
  "/src/admin/list/serviceCells#TitleCell": TitleCell_ab5510f8341082ccfa177e6c17710170,
  "/src/admin/list/serviceCells#StatusCell": StatusCell_ab5510f8341082ccfa177e6c17710170,
  "/src/admin/list/ServiceStatusTabs#ServiceStatusTabs": ServiceStatusTabs_9a270b8012bb55e32790b3967e80c371,
  "/src/admin/services/RequestView#RequestView": RequestView_c82c3d5738ee6f6f12642d0733103a95,
  "/src/admin/list/claimCells#NumberCell": NumberCell_d6622fe96cc9b469c19b412b53339fcc,
  "/src/admin/list/claimCells#StatusCell": StatusCell_d6622fe96cc9b469c19b412b53339fcc,
  "/src/admin/list/claimCells#ArticlesCell": ArticlesCell_d6622fe96cc9b469c19b412b53339fcc,
  "/src/admin/list/ClaimStatusTabs#ClaimStatusTabs": ClaimStatusTabs_decbcd72b381aed1b7f902393f6c6b96,
  "/src/admin/claims/ClaimView#ClaimView": ClaimView_b526b477d5f07f6ea97b3b3cc78f08b5,
  "/src/admin/list/outboxCells#EffectStatusCell": EffectStatusCell_253cab64b59a3dca1cec43b51eb69e94,
  "/src/admin/list/outboxCells#EffectCell": EffectCell_253cab64b59a3dca1cec43b51eb69e94,
  "/src/admin/list/OutboxStatusTabs#OutboxStatusTabs": OutboxStatusTabs_c00629dbc6c11462758d4fd632598780,
  "/src/admin/outbox/OutboxView#OutboxView": OutboxView_4dd221ac2dece830cb6c2e4b93ffb931,
  "/src/admin/customers/RequestOnBehalf#RequestOnBehalf": RequestOnBehalf_ceb0eed90f8d235a07c8658cea6a4c81,
  "/src/admin/customers/DiscountCell#DiscountCell": DiscountCell_d52d811e99bf0c07667dd815fbf2bcac,
  "/src/admin/customers/DiscountField#DiscountField": DiscountField_95944151b62793b9ea4a91f659ca590f,
  "/src/admin/list/YesCell#YesCell": YesCell_2855742f98aa0856463b94daa3245e07,
  "/src/admin/customers/WantedByCustomer#WantedByCustomer": WantedByCustomer_a1f256f4da47856890f8e02b352b02da,
  "/src/admin/customers/AccessList#ContactsOfCustomer": ContactsOfCustomer_5832ee646e79978b794b9cd69811eef1,
  "/src/admin/customers/AccountLog#LogOfCustomer": LogOfCustomer_79b22f0d43a48d5fe307a5f379c59709,
  "/src/admin/customers/InviteAgain#InviteAgain": InviteAgain_f6c832942dda33b7b718db52e3b5c5b1,
  "/src/admin/customers/ViewAsContact#ViewAsContact": ViewAsContact_c124db7ea3951ff365ba2b265be9fad8,
  "/src/admin/customers/MailOfContact#MailOfContact": MailOfContact_6af9117976071486604514344ae58425,
  "/src/admin/customers/AccessList#CustomersOfContact": CustomersOfContact_5832ee646e79978b794b9cd69811eef1,
  "/src/admin/customers/AccountLog#LogOfContact": LogOfContact_79b22f0d43a48d5fe307a5f379c59709,
  "/src/admin/list/eventCells#ToldCell": ToldCell_80933215dee54af114103bba865ffcd0,
  "/src/admin/customers/AccountLog#OneEvent": OneEvent_79b22f0d43a48d5fe307a5f379c59709,
  "/src/admin/list/registrationCells#NameCell": NameCell_9c148f761b634ec2db4e4e3e8321e066,
  "/src/admin/list/registrationCells#StatusCell": StatusCell_9c148f761b634ec2db4e4e3e8321e066,
  "/src/admin/list/registrationCells#DueCell": DueCell_9c148f761b634ec2db4e4e3e8321e066,
  "/src/admin/list/RegistrationStatusTabs#RegistrationStatusTabs": RegistrationStatusTabs_4aa1e6d9ebab573b0281742596984e23,
  "/src/admin/registrations/RegistrationView#RegistrationView": RegistrationView_6aa1684e9a53896145b0896a6a70c18f,
  "/src/admin/erp/ImportUndo#ImportUndo": ImportUndo_d7e234195caca7e32ee9a8bcd3ccc37f,
  "/src/admin/webhooks/EndpointStateCell#EndpointStateCell": EndpointStateCell_fbec4d8a86c49ee8fd1ebaa3920617d1,
  "/src/admin/webhooks/EndpointDelivery#EndpointDelivery": EndpointDelivery_85b58afdab7a339a2f87d4b6103adfc9,
  "/src/admin/webhooks/DeliveryFaultCell#DeliveryFaultCell": DeliveryFaultCell_27765c429ea4b06b85a944381f67fbc4,
  "/src/admin/invoices/InvoicePaper#InvoicePaper": InvoicePaper_f4674520ef4ea40874fbcdcedd6cdee1,
  "/src/admin/services/OwnMails#OwnMails": OwnMails_e222a9757179179716ce8b468ff7e317,
  "/src/admin/forms/LostFields#LostFields": LostFields_20657a2a37ab83bda625ddcace9e8055,
  "/src/admin/forms/QuestionField#QuestionField": QuestionField_002ae32f1066a1e2a48a8f2903e943d5,
  "/src/admin/forms/ValueField#ValueField": ValueField_409d07fb19c5509fe8992bd3aaa8ac9e,
  "/src/admin/forms/BlockLabel#BlockLabel": BlockLabel_3237d4fb44bf8a05cd93a6b0702b2dec,
  "/src/admin/forms/FormPreview#FormPreview": FormPreview_cb63c223c68582486dc97a00873215a1,
  "/src/admin/forms/UnpublishForm#UnpublishForm": UnpublishForm_283dbea506dc33cbe4c30e61e27b2d07,
  "/src/admin/register/RegisterImport#RegisterImport": RegisterImport_bd92765764aa6bf5097d74cf89df2225,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/pages/PublishPlan#PublishPlan": PublishPlan_0ae45f4ea21d83978646c4deca61fec0,
  "/src/admin/pages/PlannedCell#PlannedCell": PlannedCell_aafcb62547b1d22434cf6b5c6ca1c1fd,
  "/src/admin/templates/KeyField#KeyField": KeyField_0bdd653eac6f645bf3ce31b24855a8c4,
  "/src/admin/templates/ServiceField#ServiceField": ServiceField_592a3f06faccc645ceb35aa594831597,
  "/src/admin/templates/LineField#LineField": LineField_1a9f023d50287931229a0991d36f7c1e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/templates/VariableField#VariableField": VariableField_521c417fb6f6f70e194da3c8f7c67e5b,
  "/src/admin/templates/VariableLabel#VariableLabel": VariableLabel_150ed07b8845d0e74b8cc95ecc0dbde6,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/templates/TemplatePreview#TemplatePreview": TemplatePreview_47e19cd2736ed77453e569eab02b06f6,
  "/src/admin/templates/ShippedTemplates#ShippedTemplates": ShippedTemplates_c9555d39ef7d225ce3a189e6d914a99e,
  "/src/admin/templates/compare/CompareView#CompareView": CompareView_146d0ed34f819ca0852c4a11eb23d5c2,
  "/src/admin/users/ApiKey#ApiKey": ApiKey_7b965df9e9ceeac55379bd174a0e8e65,
  "/src/admin/config/ConfigView#ConfigView": ConfigView_420057a049d5ed680a2c5a2ad72225a6,
  "/src/admin/brand/BrandContrast#BrandContrast": BrandContrast_96a53115a12a0455755c14ea2098983b,
  "/src/admin/settings/TitledRow#TitledRow": TitledRow_a53a13e2c9070d61a98853c73acab617,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/receiving/ReceivingLink#ReceivingLink": ReceivingLink_cc1d7baf7ce1b0ed8d3b5168fbd2d8a2,
  "/src/admin/text/PanelTexts#PanelTexts": PanelTexts_10f4e48b80b583ab39fbb6d5299a8dfd,
  "/src/admin/dashboard/Dashboard#Dashboard": Dashboard_e57afc99291726bda4e4e9629bc62236,
  "/src/admin/receiving/ReceivingView#ReceivingView": ReceivingView_d263e35eec1a62f787547f5f4104e76e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
