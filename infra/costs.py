#!/usr/bin/env python3
"""What Grants costs a month on Flex Consumption, in US dollars before tax, and where its limits are. README.md tells where the numbers are from."""

# Counted: in the code, and in the rows of the demo's decided applications (the largest has 29 events, 12 letters and mails, 9 people).
ROW_BYTES, FILES = 80_000, 8
MAILS_OF_A_CASE = 12
TURNS = 40                  # each decision, each message, each reminder wakes the case once
TURN_QUEUE, TURN_TABLE = 12, 10      # DurableTask.AzureStorage: messages put, got, deleted; history and instance read and written
TURN_STORE = 30             # three readings of the case, two commits, its messages claimed and closed
TURN_EXECUTIONS = 3         # the orchestrator twice, Perform once
LOOK_EVERY = 8              # seconds between looks of an open form for what others write (web/Assets/scripts/draft.js)
LOOK_STORE, SAVE_STORE = 8, 10
LOOK_ENTITIES = 30          # of 1 KiB, read in the call's partition
SUBMIT_ENTITIES = 25        # written in it

# Assumed: change them to what your office sees.
FORM_HOURS, SAVES, OTHER_REQUESTS, SIGN_INS = 5, 500, 600, 25
FILE_BYTES = 5_000_000
OPEN_MONTHS = 18            # how long a case lives
BUSY_HOURS = 22 * 10        # of a month, in which people work
BACKUP_NIGHTS, MONTHS_KEPT = 35, 12  # what is stored after the first year
MEMORY, CONCURRENCY, REQUEST_SECONDS = 2, 16, 0.25
PLACES = 20                 # calls, networks and offices

# Prices: see README.md.
GB_SECOND, FREE_GB_SECONDS = 0.000026, 100_000
MILLION_EXECUTIONS, FREE_EXECUTIONS = 0.40, 250_000
TABLE_10K, QUEUE_10K, BLOB_WRITE_10K = 0.00036, 0.004, 0.0625
TABLE_GB, HOT_GB, COOL_GB = 0.0563, 0.023, 0.0125
LOG_GB, FREE_LOG_GB = 2.76, 5
ALERTS = 4 * 0.50 + 2 * 1.50 + 2 * 0.10
SENDGRID = [(50_000, 19.95), (100_000, 89.95), (300_000, 249.00)]


def month(applications):
    looks = applications * FORM_HOURS * 3600 / LOOK_EVERY
    requests = looks + applications * (SAVES + OTHER_REQUESTS)
    turns = applications * TURNS
    sleeping = applications * OPEN_MONTHS * 10          # a durable timer is renewed every third day
    timers = 30 * 24 * 12 + 30 * 24 * 2 + 30            # AlarmTimer; RemindersTimer and SweepTimer; BackupTimer
    executions = requests + turns * TURN_EXECUTIONS + sleeping + timers

    # On demand an instance is paid while it works, a second at least; many at a time share it.
    instances = max(1, -(-requests / (BUSY_HOURS * 3600) * REQUEST_SECONDS // (CONCURRENCY / 2)))
    shared = min(requests, BUSY_HOURS * 3600 * instances)
    seconds = shared + min(turns * 2, BUSY_HOURS * 3600) + sleeping + timers

    table = looks * LOOK_STORE + applications * (SAVES * SAVE_STORE + OTHER_REQUESTS * LOOK_STORE)
    table += turns * (TURN_TABLE + TURN_STORE) + sleeping * 3 + timers * (PLACES + 1)
    queue = turns * TURN_QUEUE + sleeping * 3 + 5 * 6 * 60 * 24 * 30     # the scale controller looks at five queues every ten seconds
    kept = applications * MONTHS_KEPT
    logs = executions * 1.5e-6 + executions * 2 * 1e-6   # a request, and two traces of which none is left out
    mails = applications * (MAILS_OF_A_CASE + SIGN_INS)

    lines = {
        'Functions': max(0, seconds * MEMORY - FREE_GB_SECONDS) * GB_SECOND + max(0, executions - FREE_EXECUTIONS) / 1e6 * MILLION_EXECUTIONS,
        'Table and queue operations': table / 1e4 * TABLE_10K + queue / 1e4 * QUEUE_10K,
        'Rows and files': kept * (ROW_BYTES / 1e9 * TABLE_GB + FILE_BYTES / 1e9 * HOT_GB) + applications * FILES / 1e4 * BLOB_WRITE_10K,
        'Backups': kept * (ROW_BYTES + FILE_BYTES) / 1e9 * BACKUP_NIGHTS * COOL_GB,
        'Logs and alarms': max(0, logs - FREE_LOG_GB) * LOG_GB + ALERTS,
        'SendGrid': next((price for most, price in SENDGRID if mails <= most), float('nan')),
    }
    counts = {
        'Requests': requests, 'Turns': turns, 'Executions': executions, 'GB-seconds': seconds * MEMORY,
        'Table operations': table, 'Queue operations': queue, 'Mails': mails, 'Logs, GB': logs,
        'Rows and files kept, GB': kept * (ROW_BYTES + FILE_BYTES) / 1e9,
    }
    return counts, lines


def main():
    months = [month(applications) for applications in (50, 500, 5000)]
    print('| a month | 50 | 500 | 5 000 |\n| --- | ---: | ---: | ---: |')
    for name in months[0][0]:
        print(f'| {name} | ' + ' | '.join(f'{counts[name]:,.{1 if "GB" in name and "seconds" not in name else 0}f}'.replace(',', ' ') for counts, _ in months) + ' |')
    for name in months[0][1]:
        print(f'| {name}, $ | ' + ' | '.join(f'{lines[name]:.2f}' for _, lines in months) + ' |')
    print('| **Sum, $** | ' + ' | '.join(f'**{sum(lines.values()):.0f}**' for _, lines in months) + ' |')

    forms = 2000 / LOOK_ENTITIES * LOOK_EVERY
    print(f'\nA call\'s partition: {forms:.0f} forms open at a time, or {2000 / SUBMIT_ENTITIES:.0f} submissions a second')
    print(f'Storage account, 40 000 and 20 000 requests a second: {40000 / LOOK_STORE * LOOK_EVERY:.0f} and {20000 / LOOK_STORE * LOOK_EVERY:.0f} forms')
    print(f'40 instances: {40 * CONCURRENCY / REQUEST_SECONDS:.0f} requests a second, {40 * CONCURRENCY / REQUEST_SECONDS * LOOK_EVERY:.0f} forms')
    print(f'Work-item queue: {2000 / 3:.0f} turns a second; 40 instances, ten turns at a time, a second each: {40 * 10}')
    print(f'SendGrid, if it takes 600 a minute: {600 / MAILS_OF_A_CASE:.0f} submissions a minute with all that they ask for')
    hour = 730
    print(f'\nPrivate network: {6 * 0.01 * hour + 4 * 0.50:.0f}; fixed address: {0.045 * hour + 0.005 * hour:.0f}; '
          f'a warm instance of each kind: {2 * MEMORY * hour * 3600 * 0.000004:.0f}; Elastic Premium EP1: {116.80 + 3.5 * 8.322:.0f}')


if __name__ == '__main__':
    main()
