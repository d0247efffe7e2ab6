-- Who works with dqsql, as specs say it: which role of the server stands for which duty, and which members it has. The rights
-- themselves are in the catalog; this keeps what the catalog does not: who asked for a role, and which memberships dqsql itself
-- has granted, so that it takes back these and no others.

create table dq.duty (
    spec text not null,
    duty text not null check (duty in ('reader', 'contributor', 'approver', 'steward', 'admin')),
    role name not null,
    primary key (spec, duty)
);
comment on table dq.duty is 'Roles that specs ask for, by what their members do.';
comment on column dq.duty.spec is 'Spec that asks for it.';
comment on column dq.duty.duty is 'reader, contributor, approver, steward or admin.';
comment on column dq.duty.role is 'Role of the server that stands for it.';

create table dq.duty_member (
    spec text not null,
    duty text not null,
    member name not null,
    granted boolean not null,
    primary key (spec, duty, member),
    foreign key (spec, duty) references dq.duty (spec, duty) on delete cascade
);
comment on table dq.duty_member is 'Members that specs name for these roles.';
comment on column dq.duty_member.spec is 'Spec that names the member.';
comment on column dq.duty_member.duty is 'Duty that it is for.';
comment on column dq.duty_member.member is 'Role that is to be a member.';
comment on column dq.duty_member.granted is 'Whether dqsql made it one, and takes that back; false: it was one already, or somebody else did.';
revoke all on dq.duty, dq.duty_member from public;
