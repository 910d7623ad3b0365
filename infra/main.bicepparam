// An office that begins: paid by use, public addresses, staff and municipalities by mailed links.
using 'main.bicep'

param mailFrom = 'tilskudd@statsforvalteren.example'
param mailReplyTo = 'postmottak@statsforvalteren.example'
param alarmAddresses = ['drift@statsforvalteren.example']

// SendGrid's key, from the shell that deploys; afterwards it is in the vault and nowhere else.
param mailSecret = readEnvironmentVariable('GRANTS_MAIL_SECRET', '')

// The public key of its event webhook, from SendGrid's Mail Settings.
param sendGridEventsKey = ''
