-- maxn of a large table.
function player_think()
  local t = {}
  for i = 1, 20000 do t["k" .. i] = i end
  while true do table.maxn(t) end
end
