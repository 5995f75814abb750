-- Numbers as keys that all belong in the same place once the table is large.
function player_think()
  local t = {}
  for i = 1, 1e9 do t[i * 16383] = i end
end
