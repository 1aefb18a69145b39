-- Run once by an administrator of the server, with the program's password in place of the dots; then the program's command `migrate`.
create database qcdc;
go
create login qcdc with password = N'…', default_database = qcdc;
go
use qcdc;
go
create user qcdc for login qcdc;
-- `migrate` makes tables and tells the database to keep versions for readers.
alter role db_owner add member qcdc;
go
