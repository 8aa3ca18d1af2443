alter table reception.principal drop column account;
