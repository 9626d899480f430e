/** What the file has of each figure; that it is advice stands in every line of it. */
export const ALLOWANCE_EXPORT = `query Tpp($filter: AllowanceFigureFilter) {
  allowanceFigures(filter: $filter, orderBy: [{ field: UNIT_CODE }, { field: EMPLOYEE_NAME }]) {
    nodes {
      month
      employee { nip name employmentType }
      position { title grade }
      unit { code name }
      jobClass
      base
      amount
      corrected
      total
      state
      gaps
      isLocked
      standing
    }
  }
}`;
